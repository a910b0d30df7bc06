package org.tongjie.broker.ils.koha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.CancelAnswer;
import org.tongjie.broker.ils.Capability;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.ils.LoanAnswer;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.Login;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.ils.Origin;
import org.tongjie.simulator.koha.KohaDialect;
import org.tongjie.simulator.koha.KohaSettings;

/** Koha 17.11: other names, no notes of holds, items by number, no lending. */
class OlderKohaConnectorTest {
  private static final AgencySymbol AGENCY = new AgencySymbol("TOWN");
  private static final CardKey CARD = new CardKey(AGENCY, "P-1");

  private SimulatedIls ils;
  private KohaConnector connector;
  private HoldOrder order;

  @BeforeEach
  void start() throws Exception {
    SimulatedIlsConfig.Builder config =
        SimulatedIlsConfig.named("TOWN")
            .proxyCard(CARD.number(), "县图书馆")
            .web(web -> web.koha(new KohaSettings(KohaDialect.OLDER, "staff", "staff-secret")));
    for (int number = 1; number <= 9; number++) {
      config.item(Integer.toString(number), "三体 " + number);
    }
    ils = SimulatedIls.start(config.build());
    connector =
        new KohaConnector(
            new IlsTarget(
                new SystemCode("TOWN"),
                "http://127.0.0.1:" + ils.httpPort() + "/api/v1/",
                Map.of("dialect", "older"),
                Optional.of(new Login("staff", new Pin("staff-secret"))),
                false),
            Clock.systemUTC());
    order =
        new HoldOrder(
            new Marker("TJ-1"),
            CARD,
            new ItemKey(AGENCY, barcode()),
            "TOWN",
            Optional.of(LocalDate.now(Clock.systemUTC()).plusDays(9)));
  }

  /** A barcode that is the item's number. */
  private String barcode() {
    for (int number = 1; number <= 9; number++) {
      String barcode = Integer.toString(number);
      if (ils.library().numbers().ofItem(barcode) == number) {
        return barcode;
      }
    }
    throw new IllegalStateException("no item has its barcode for a number");
  }

  @AfterEach
  void stop() throws Exception {
    connector.close();
    ils.close();
  }

  @Test
  void itOffersWhatTheOlderApiHas() {
    assertThat(connector.capabilities().of(Operation.HOLD))
        .isEqualTo(new Capability(Support.YES, Proof.STATE));
    assertThat(connector.capabilities().offers(Operation.CHECK_OUT)).isFalse();
    assertThat(connector.circulation().checkOut(loan())).isEqualTo(new LoanAnswer.NotOffered());
  }

  @Test
  void aHoldIsProvenByCardAndItem() {
    assertThat(connector.patrons().lookup(CARD)).isInstanceOf(PatronAnswer.Known.class);
    assertThat(connector.holds().place(order)).isInstanceOf(HoldAnswer.Placed.class);
    assertThat(ils.ledger().openHolds(CARD.number(), order.item().barcode())).hasSize(1);
    assertThat(connector.holds().find(order)).isInstanceOf(HoldProof.Found.class);

    assertThat(connector.holds().cancel(order, Optional.empty()))
        .isEqualTo(new CancelAnswer.Cancelled());
    assertThat(connector.holds().find(order)).isEqualTo(new HoldProof.Absent());
  }

  @Test
  void aLoanOfItsDeskIsFoundAndRenewed() {
    LocalDate due = lendAtTheDesk();

    ItemStatus item = connector.availability().items(List.of(order.item().barcode())).getFirst();
    assertThat(item.condition()).isEqualTo(Condition.LENT_OUT);
    assertThat(item.due()).contains(due);
    assertThat(item.callNumber()).isNotEmpty();
    assertThat(connector.circulation().findLoan(loan()))
        .isEqualTo(new LoanProof.Found(Optional.of(due)));
    assertThat(
            connector.circulation().renew(new RenewOrder(new Marker("N"), CARD, order.item(), due)))
        .isInstanceOf(LoanAnswer.Lent.class);
  }

  private LoanOrder loan() {
    return new LoanOrder(new Marker("L"), CARD, order.item(), Optional.empty());
  }

  private LocalDate lendAtTheDesk() {
    assertThat(
            ils.library()
                .checkOut(
                    CARD.number(),
                    order.item().barcode(),
                    Optional.empty(),
                    new Origin("desk", "")))
        .isNotNull();
    return ils.library().loans().getFirst().due();
  }

  @Test
  void aBarcodeThatIsNoNumberIsUnknown() {
    assertThat(connector.availability().items(List.of("0012X")).getFirst().condition())
        .isEqualTo(Condition.UNKNOWN);
  }
}
