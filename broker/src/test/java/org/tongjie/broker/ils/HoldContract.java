package org.tongjie.broker.ils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.ils.ContractOrders.AGENCY;
import static org.tongjie.broker.ils.ContractOrders.BOOK;
import static org.tongjie.broker.ils.ContractOrders.CARD;
import static org.tongjie.broker.ils.ContractOrders.DESK;
import static org.tongjie.broker.ils.ContractOrders.OTHER;
import static org.tongjie.broker.ils.ContractOrders.SECOND;
import static org.tongjie.broker.ils.ContractOrders.hold;
import static org.tongjie.broker.ils.ContractOrders.lendAtTheDesk;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.CardKey;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.ils.HoldsOn;

/** How every connector places, proves and cancels holds. */
interface HoldContract extends ContractedConnector {
  @Test
  default void aHoldIsPlacedFoundAndCancelled() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    HoldOrder order = hold(CARD, BOOK, "TJ-1:1");
    assertThat(connector.holds().find(order)).isEqualTo(new HoldProof.Absent());

    HoldAnswer answer = connector.holds().place(order);

    assertThat(answer).isInstanceOf(HoldAnswer.Placed.class);
    assertThat(ils.ledger().openHolds(CARD.number(), BOOK)).hasSize(1);
    assertThat(connector.holds().find(order)).isInstanceOf(HoldProof.Found.class);
    assertThat(connector.holds().find(hold(SECOND, BOOK, "TJ-1:2")))
        .isEqualTo(new HoldProof.Absent());
    Optional<HoldRef> ref = ((HoldAnswer.Placed) answer).ref();
    assertThat(connector.holds().cancel(order, ref)).isEqualTo(new CancelAnswer.Cancelled());
    assertThat(ils.ledger().openHolds()).isEmpty();
    assertThat(connector.holds().find(order)).isEqualTo(new HoldProof.Absent());
    assertThat(connector.holds().cancel(order, ref)).isEqualTo(new CancelAnswer.NotThere());
  }

  @Test
  default void aHoldCanBeCancelledWithoutItsReference() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    HoldOrder order = hold(CARD, BOOK, "TJ-2");
    connector.holds().place(order);

    assertThat(connector.holds().cancel(order, Optional.empty()))
        .isEqualTo(new CancelAnswer.Cancelled());
    assertThat(ils.ledger().openHolds()).isEmpty();
  }

  @Test
  default void aHoldOfALentItemIsReadyWhenTheItemIsBack() {
    SimulatedIls ils = start(config().rules(rules -> rules.holdsOn(HoldsOn.LENT_OUT_ONLY)));
    Connector connector = connected(ils);
    lendAtTheDesk(ils, SECOND, BOOK);
    HoldOrder order = hold(CARD, BOOK, "TJ-3");
    assertThat(connector.holds().place(order)).isInstanceOf(HoldAnswer.Placed.class);
    assertThat(state(connector, order)).isEqualTo(HoldState.WAITING);

    assertThat(ils.library().checkIn(BOOK, Instant.now(Clock.systemUTC()), DESK)).isNotNull();

    assertThat(state(connector, order)).isEqualTo(HoldState.READY);
  }

  private static HoldState state(Connector connector, HoldOrder order) {
    return ((HoldProof.Found) connector.holds().find(order)).state();
  }

  @Test
  default void aHoldIsRefusedWithItsReason() {
    SimulatedIls ils = start(config().rules(rules -> rules.holdsOn(HoldsOn.LENT_OUT_ONLY)));
    Connector connector = connected(ils, Map.of("holds", "lent-out"));
    lendAtTheDesk(ils, SECOND, OTHER);
    connector.holds().place(hold(CARD, OTHER, "TJ-4"));

    assertThat(refusal(connector, hold(CARD, OTHER, "TJ-5"))).isEqualTo(Refusal.ALREADY_HELD);
    assertThat(refusal(connector, hold(CARD, "no-such", "TJ-6"))).isEqualTo(Refusal.ITEM_UNKNOWN);
    assertThat(refusal(connector, hold(CARD, BOOK, "TJ-7"))).isEqualTo(Refusal.ITEM_ON_SHELF);
    assertThat(refusal(connector, hold(new CardKey(AGENCY, "nobody"), OTHER, "TJ-8")))
        .isEqualTo(Refusal.CARD_UNKNOWN);
    assertThat(refusal(connector, hold(new CardKey(AGENCY, "B1"), OTHER, "TJ-9")))
        .isEqualTo(Refusal.CARD_BLOCKED);
    assertThat(ils.ledger().openHolds()).hasSize(1);
  }

  private static Refusal refusal(Connector connector, HoldOrder order) {
    HoldAnswer answer = connector.holds().place(order);
    assertThat(answer).isInstanceOf(HoldAnswer.Refused.class);
    return ((HoldAnswer.Refused) answer).reason();
  }

  @Test
  default void aHoldThatTheSystemDroppedByItselfIsAbsent() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    HoldOrder order = hold(CARD, BOOK, "TJ-I");
    connector.holds().place(order);

    ils.cancelHolds(1);

    assertThat(connector.holds().find(order)).isEqualTo(new HoldProof.Absent());
    assertThat(connector.holds().cancel(order, Optional.empty()))
        .isEqualTo(new CancelAnswer.NotThere());
  }
}
