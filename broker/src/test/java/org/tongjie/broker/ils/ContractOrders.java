package org.tongjie.broker.ils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.ils.Answer;
import org.tongjie.simulator.ils.Origin;

/** The cards and items of the contract's system, what is ordered for them, and its own desk. */
final class ContractOrders {
  static final AgencySymbol AGENCY = new AgencySymbol("CITY");
  static final String BOOK = "0012X";
  static final String OTHER = "32010002";
  static final CardKey CARD = new CardKey(AGENCY, "00088X");
  static final CardKey SECOND = new CardKey(AGENCY, "P-0001");

  /** The system's own desk. */
  static final Origin DESK = new Origin("desk", "CITY");

  private ContractOrders() {}

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  static HoldOrder hold(CardKey card, String barcode, String marker) {
    return new HoldOrder(
        new Marker(marker),
        card,
        new ItemKey(AGENCY, barcode),
        "CITY",
        Optional.of(today().plusDays(30)));
  }

  static LoanOrder loan(CardKey card, String barcode) {
    return new LoanOrder(
        new Marker("L-" + barcode), card, new ItemKey(AGENCY, barcode), Optional.empty());
  }

  static ReturnOrder returning(String barcode) {
    return new ReturnOrder(
        new Marker("R-" + barcode), new ItemKey(AGENCY, barcode), Instant.now(Clock.systemUTC()));
  }

  static void lendAtTheDesk(SimulatedIls ils, CardKey card, String barcode) {
    assertThat(ils.library().checkOut(card.number(), barcode, Optional.empty(), DESK))
        .isInstanceOf(Answer.Done.class);
  }

  static LocalDate dueInLedger(SimulatedIls ils, String barcode) {
    return ils.library().loans().stream()
        .filter(one -> one.barcode().equals(barcode))
        .findFirst()
        .orElseThrow()
        .due();
  }
}
