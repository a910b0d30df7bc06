package org.tongjie.broker.ils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.ils.ContractOrders.BOOK;
import static org.tongjie.broker.ils.ContractOrders.CARD;
import static org.tongjie.broker.ils.ContractOrders.SECOND;
import static org.tongjie.broker.ils.ContractOrders.dueInLedger;
import static org.tongjie.broker.ils.ContractOrders.loan;
import static org.tongjie.broker.ils.ContractOrders.returning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.ledger.ActKind;

/** How every connector lends, renews, takes back and makes foreign items known. */
interface CirculationContract extends ContractedConnector {
  @Test
  default void aLoanIsMadeFoundRenewedAndReturned() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    Circulation circulation = connector.circulation();
    assertThat(connector.capabilities().offers(Operation.CHECK_OUT)).isTrue();
    LoanOrder order = loan(CARD, BOOK);
    assertThat(circulation.findLoan(order)).isEqualTo(new LoanProof.Absent());

    LoanAnswer lent = circulation.checkOut(order);

    LocalDate due = dueInLedger(ils, BOOK);
    assertThat(lent).isEqualTo(new LoanAnswer.Lent(Optional.of(due)));
    assertThat(circulation.findLoan(order)).isEqualTo(new LoanProof.Found(Optional.of(due)));
    assertThat(circulation.checkOut(order)).isEqualTo(lent);
    assertThat(ils.ledger().acts(ActKind.CHECKED_OUT)).hasSize(1);
    assertThat(circulation.checkOut(loan(SECOND, BOOK)))
        .isInstanceOfSatisfying(
            LoanAnswer.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refusal.ITEM_LENT));
    renew(connector, new RenewOrder(new Marker("N-1"), CARD, order.item(), due));
    giveBack(connector);
  }

  private static void renew(Connector connector, RenewOrder order) {
    Circulation circulation = connector.circulation();
    RenewOrder earlier =
        new RenewOrder(order.marker(), order.card(), order.item(), order.knownDue().minusDays(1));
    assertThat(circulation.findRenewal(order)).isEqualTo(new LoanProof.Absent());
    assertThat(circulation.findRenewal(earlier)).isInstanceOf(LoanProof.Found.class);
    assertThat(circulation.renew(order)).isInstanceOf(LoanAnswer.Lent.class);
  }

  private static void giveBack(Connector connector) {
    Circulation circulation = connector.circulation();
    if (!connector.capabilities().offers(Operation.CHECK_IN)) {
      assertThat(circulation.checkIn(returning(BOOK))).isEqualTo(new ReturnAnswer.NotOffered());
      return;
    }
    assertThat(circulation.findReturn(returning(BOOK))).isEqualTo(new ReturnProof.Absent());
    assertThat(circulation.checkIn(returning(BOOK))).isEqualTo(new ReturnAnswer.Returned());
    assertThat(circulation.findReturn(returning(BOOK))).isEqualTo(new ReturnProof.Found());
    assertThat(circulation.findLoan(loan(CARD, BOOK))).isEqualTo(new LoanProof.Absent());
    assertThat(circulation.checkIn(returning(BOOK)))
        .isIn(new ReturnAnswer.Returned(), new ReturnAnswer.NotLent());
  }

  @Test
  default void aForeignItemIsAcceptedOnceAndFound() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    AcceptOrder order =
        new AcceptOrder(
            new Marker("A-1"), CARD, new ItemKey(new AgencySymbol("COUNTY"), "F-77"), "围城", "CITY");
    if (!connector.capabilities().offers(Operation.ACCEPT_ITEM)) {
      assertThat(connector.circulation().accept(order)).isEqualTo(new AcceptAnswer.NotOffered());
      assertThat(connector.circulation().findAccepted(order))
          .isEqualTo(new AcceptProof.CannotTell());
      return;
    }
    assertThat(connector.circulation().findAccepted(order)).isEqualTo(new AcceptProof.Absent());

    AcceptAnswer answer = connector.circulation().accept(order);

    assertThat(answer).isInstanceOf(AcceptAnswer.Accepted.class);
    String barcode = ((AcceptAnswer.Accepted) answer).barcode();
    assertThat(ils.ledger().acts(ActKind.ITEM_CREATED)).hasSize(1);
    assertThat(connector.circulation().findAccepted(order))
        .isEqualTo(new AcceptProof.Found(barcode));
    ItemStatus item = connector.availability().items(List.of(barcode)).getFirst();
    assertThat(item.condition()).isNotEqualTo(Condition.UNKNOWN);
  }
}
