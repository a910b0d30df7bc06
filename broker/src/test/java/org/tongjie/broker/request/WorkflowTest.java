package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.request.Fixture.PICKUP;
import static org.tongjie.broker.request.Situations.DUE;
import static org.tongjie.broker.request.Situations.LATER;
import static org.tongjie.broker.request.Situations.after;
import static org.tongjie.broker.request.Situations.asking;
import static org.tongjie.broker.request.Situations.chosen;
import static org.tongjie.broker.request.Situations.effects;
import static org.tongjie.broker.request.Situations.held;
import static org.tongjie.broker.request.Situations.loaned;
import static org.tongjie.broker.request.Situations.ready;
import static org.tongjie.broker.request.Situations.received;
import static org.tongjie.broker.request.Situations.sent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.Effect.Notice;

/** The way of a book from the wish to its shelf, and where it leaves that way. */
class WorkflowTest {
  @Test
  void filledRequestGoesFromHoldToHomeAndEndsSupplied() {
    PatronRequest home =
        after(
            loaned(),
            new Event.ActDone(LATER, 1, EffectKind.LEND_AT_SUPPLIER, Optional.of(DUE)),
            new Event.TakenBack(LATER, 1, Fixture.ELSEWHERE, false),
            received(new PlaceCode("lib-1"), true));

    assertThat(home.state()).isEqualTo(RequestState.FINISHED);
    assertThat(home.outcome()).contains(Outcome.SUPPLIED);
    assertThat(home.suppliers().getFirst().status()).isEqualTo(SupplyStatus.LoanCompleted);
    assertThat(home.isClosed()).isTrue();
  }

  @Test
  void holdThatTheSystemCouldNotTurnIntoALoanIsTakenBackWhenTheBookIsHome() {
    PatronRequest home =
        after(
            loaned(),
            new Event.ActNotOffered(LATER, 1, EffectKind.LEND_AT_SUPPLIER),
            new Event.TakenBack(LATER, 1, Fixture.ELSEWHERE, false),
            received(new PlaceCode("lib-1"), true));

    assertThat(home.suppliers().getFirst().state()).isEqualTo(SupplyState.WITHDRAWING);
    assertThat(after(home, new Event.HoldGone(LATER, 1)).isClosed()).isTrue();
  }

  @Test
  void declinedByLastSupplierEndsNotSupplied() {
    PatronRequest declined = after(held(), new Event.Declined(LATER, 1, "not on shelf"));
    assertThat(declined.state()).isEqualTo(RequestState.ROUTING);
    assertThat(declined.suppliers().getFirst().state()).isEqualTo(SupplyState.WITHDRAWING);

    PatronRequest over =
        after(declined, new Event.NobodyCanSupply(LATER, List.of("LIB1: not on shelf")));
    assertThat(over.outcome()).contains(Outcome.NOT_SUPPLIED);
    assertThat(over.reason()).contains("not on shelf");
    assertThat(over.isClosed()).isFalse();
    assertThat(after(over, new Event.HoldGone(LATER, 1)).isClosed()).isTrue();
  }

  @Test
  void holdPlacedAfterTheRequestWasPassedOnIsTakenBack() {
    PatronRequest passed = after(asking(), new Event.ClockReached(LATER.plus(Duration.ofHours(1))));
    assertThat(passed.state()).isEqualTo(RequestState.ROUTING);
    PatronRequest gone = after(passed, new Event.HoldGone(LATER, 1));
    assertThat(gone.suppliers().getFirst().isSettled()).isTrue();

    assertThat(effects(gone, new Event.HoldPlaced(LATER, 1, Optional.empty())))
        .extracting(Effect::kind)
        .containsExactly(EffectKind.CANCEL_HOLD);
  }

  @Test
  void cancelledOnTheWayComesHomeFromThePickupPlace() {
    PatronRequest cancelled = after(held(), sent(), new Event.CancelAsked(LATER));
    assertThat(cancelled.outcome()).contains(Outcome.CANCELLED);
    PatronRequest arrived = after(cancelled, received(PICKUP, false));
    assertThat(arrived.state()).isEqualTo(RequestState.FINISHED);
    assertThat(arrived.suppliers().getFirst().state()).isEqualTo(SupplyState.RETURNING);
  }

  @Test
  void bookWithTheReaderCannotBeCancelled() {
    assertThat(Fixture.WORKFLOW.apply(loaned(), new Event.CancelAsked(LATER)))
        .isEqualTo(new Step.Refused(Step.Refusal.WITH_READER));
  }

  @Test
  void lostOnTheWayIsSuppliedByTheNextAndTheItemIsLookedForByAPerson() {
    PatronRequest lost = after(held(), sent(), new Event.LostReported(LATER, 1, "empty bin"));
    assertThat(lost.state()).isEqualTo(RequestState.ROUTING);
    assertThat(lost.attentions())
        .extracting(Attention::kind)
        .containsExactly(Attention.Kind.ITEM_MISSING);

    PatronRequest second = after(lost, chosen(2, Path.DESK));
    assertThat(second.currentSupplier().orElseThrow().state()).isEqualTo(SupplyState.HELD);
    PatronRequest found = after(second, received(Fixture.ELSEWHERE, false));
    assertThat(found.suppliers().getFirst().state()).isEqualTo(SupplyState.SENT);
    assertThat(found.attentions()).isEmpty();
  }

  @Test
  void notCollectedGoesHomeAndTheReaderIsTold() {
    Event clock = new Event.ClockReached(LATER.plus(Duration.ofDays(8)));
    PatronRequest expired = after(ready(), clock);
    assertThat(expired.outcome()).contains(Outcome.NOT_COLLECTED);
    assertThat(effects(ready(), clock)).extracting(Effect::notice).contains(Notice.NOT_COLLECTED);
  }

  @Test
  void deskThatSkipsTheSendingScanLosesNothing() {
    PatronRequest arrived = after(held(), received(PICKUP, false));
    assertThat(arrived.state()).isEqualTo(RequestState.READY);
    assertThat(effects(held(), received(PICKUP, false)))
        .extracting(Effect::kind)
        .contains(EffectKind.LEND_AT_SUPPLIER, EffectKind.ACCEPT_AT_PICKUP);
  }
}
