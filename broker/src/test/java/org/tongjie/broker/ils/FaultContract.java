package org.tongjie.broker.ils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.ils.ContractOrders.BOOK;
import static org.tongjie.broker.ils.ContractOrders.CARD;
import static org.tongjie.broker.ils.ContractOrders.OTHER;
import static org.tongjie.broker.ils.ContractOrders.SECOND;
import static org.tongjie.broker.ils.ContractOrders.hold;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.fault.FaultKind;

/** What every connector makes of a system that fails. */
interface FaultContract extends ContractedConnector {
  /** After any fault, the proof says what the ledger says, and the next call works. */
  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"CANCEL_HOLD", "LOSE_ITEM", "REFUSE"},
      mode = EnumSource.Mode.EXCLUDE)
  default void aFaultyHoldIsContainedAndProvenAfterwards(FaultKind kind) {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    connector.availability().items(List.of(BOOK));
    HoldOrder order = hold(CARD, BOOK, "TJ-F");
    ils.faults().once(org.tongjie.simulator.fault.Operation.HOLD, kind);

    Optional<Fault> fault = faultOf(() -> connector.holds().place(order));

    assertThat(fault).as("%s", kind).satisfies(seen -> assertExpected(kind, seen));
    boolean held = !ils.ledger().openHolds(CARD.number(), BOOK).isEmpty();
    assertThat(held).isEqualTo(!kind.stopsTheAct());
    HoldProof proof = connector.holds().find(order);
    assertThat(proof).isInstanceOf(held ? HoldProof.Found.class : HoldProof.Absent.class);
    assertThat(connector.holds().place(hold(SECOND, OTHER, "TJ-G")))
        .isInstanceOf(HoldAnswer.Placed.class);
    assertThat(connector.holds().cancel(hold(SECOND, OTHER, "TJ-G"), Optional.empty()))
        .isEqualTo(new CancelAnswer.Cancelled());
    assertThat(ils.ledger().doubledHolds()).isEmpty();
  }

  private static void assertExpected(FaultKind kind, Optional<Fault> fault) {
    switch (kind) {
      case SLOW -> assertThat(fault).isEmpty();
      case SILENT, SILENT_AFTER, DROP_BEFORE, DROP_AFTER, RESTART ->
          assertThat(fault).contains(Fault.NO_ANSWER);
      case GARBLE, NONSENSE, LONG_LINE -> assertThat(fault).contains(Fault.NONSENSE);
      case DUPLICATE, OTHER_CHARSET ->
          assertThat(fault).isIn(Optional.empty(), Optional.of(Fault.NONSENSE));
      case HALF -> assertThat(fault).isPresent();
      case REFUSE, CANCEL_HOLD, LOSE_ITEM ->
          throw new IllegalArgumentException(kind + " is no fault of a call");
    }
  }

  private static Optional<Fault> faultOf(Runnable call) {
    try {
      call.run();
      return Optional.empty();
    } catch (IlsException failed) {
      return Optional.of(failed.fault());
    }
  }

  @Test
  default void aRefusalWithoutReasonLeavesNoHold() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    HoldOrder order = hold(CARD, BOOK, "TJ-H");
    ils.faults().once(org.tongjie.simulator.fault.Operation.HOLD, FaultKind.REFUSE);

    Optional<Fault> fault =
        faultOf(() ->
            assertThat(connector.holds().place(order)).isInstanceOf(HoldAnswer.Refused.class));

    assertThat(fault).isIn(Optional.empty(), Optional.of(Fault.NO_ANSWER));
    assertThat(ils.ledger().openHolds()).isEmpty();
    assertThat(connector.holds().find(order)).isEqualTo(new HoldProof.Absent());
  }

  @Test
  default void aSystemThatIsDownWasNotReached() throws Exception {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    assertThat(connector.probe().alive()).isTrue();
    ils.close();

    assertThat(faultOf(() -> connector.patrons().lookup(CARD))).contains(Fault.NOT_SENT);
    Probe probe = connector.probe();
    assertThat(probe.alive()).isFalse();
    assertThat(probe.text()).isNotEmpty();
  }
}
