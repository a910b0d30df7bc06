package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.request.Fixture.MONDAY;
import static org.tongjie.broker.request.Fixture.PICKUP;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Candidate.Path;

/** A desk that takes long keeps its promise while another is asked beside it. */
class WorkflowBesideTest {
  private static final Instant LATER = MONDAY.plus(Duration.ofMinutes(1));
  private static final Instant SLOW = LATER.plus(Duration.ofHours(8));
  private static final Instant TOO_SLOW = LATER.plus(Duration.ofDays(2));

  private static PatronRequest after(PatronRequest request, Event... events) {
    PatronRequest now = request;
    for (Event event : events) {
      Step step = Fixture.WORKFLOW.apply(now, event);
      assertThat(step).as("%s", event).isInstanceOf(Step.Moved.class);
      now = ((Step.Moved) step).request();
      Invariants.check(now);
    }
    return now;
  }

  private static Event chosen(int supplier, Instant at) {
    return new Event.SupplierChosen(at, Fixture.candidate(supplier, Path.DESK));
  }

  private static Event sent(int supplier) {
    return new Event.Sent(SLOW, supplier, new PlaceCode("lib-" + supplier), PICKUP);
  }

  private static PatronRequest held() {
    return after(Fixture.submitted(), new Event.PatronAccepted(LATER), chosen(1, LATER));
  }

  private static PatronRequest slow() {
    return after(held(), new Event.ClockReached(SLOW));
  }

  /** Two desks are asked, the first since longer. */
  private static PatronRequest both() {
    return after(slow(), chosen(2, SLOW));
  }

  private static List<SupplyState> states(PatronRequest request) {
    return request.suppliers().stream().map(SupplierRequest::state).toList();
  }

  @Test
  void anotherIsLookedForAndNothingIsTakenBack() {
    assertThat(held().nextDeadline()).contains(SLOW);
    Step.Moved moved = (Step.Moved) Fixture.WORKFLOW.apply(held(), new Event.ClockReached(SLOW));

    assertThat(moved.effects())
        .extracting(Effect::kind)
        .containsExactly(EffectKind.CHOOSE_SUPPLIER);
    assertThat(moved.request().state()).isEqualTo(RequestState.ROUTING);
    assertThat(states(moved.request())).containsExactly(SupplyState.HELD);
    assertThat(moved.request().suppliers().getFirst().deadline()).contains(TOO_SLOW);
  }

  @Test
  void whoeverSendsFirstSuppliesAndTheOtherIsAskedNoMore() {
    PatronRequest first = after(both(), sent(1));
    assertThat(first.current()).isEqualTo(1);
    assertThat(states(first)).containsExactly(SupplyState.SENT, SupplyState.SETTLED);
    assertThat(first.suppliers().getLast().ending()).contains(Ending.SUPERSEDED);

    PatronRequest second = after(both(), sent(2));
    assertThat(second.current()).isEqualTo(2);
    assertThat(states(second)).containsExactly(SupplyState.SETTLED, SupplyState.SENT);
    assertThat(second.suppliers().getFirst().ending()).contains(Ending.SUPERSEDED);
  }

  @Test
  void sentWhileAnotherIsLookedForEndsTheLooking() {
    PatronRequest sent = after(slow(), sent(1));

    assertThat(sent.state()).isEqualTo(RequestState.SUPPLYING);
    assertThat(Fixture.WORKFLOW.apply(sent, chosen(2, SLOW))).isInstanceOf(Step.Unchanged.class);
  }

  @Test
  void holdOfTheSlowerIsTakenOutOfItsSystem() {
    PatronRequest both =
        after(
            slow(),
            new Event.SupplierChosen(SLOW, Fixture.candidate(2, Path.BROKERED)),
            new Event.HoldPlaced(SLOW, 2, Optional.of("h2")));
    Step.Moved moved = (Step.Moved) Fixture.WORKFLOW.apply(both, sent(1));

    assertThat(moved.effects()).contains(Effect.of(EffectKind.CANCEL_HOLD, 2));
    assertThat(states(moved.request())).containsExactly(SupplyState.SENT, SupplyState.WITHDRAWING);
  }

  @Test
  void whereNobodyElseCanSupplyTheSlowOneIsReliedOnUntilItsDeadline() {
    Event nobody = new Event.NobodyCanSupply(SLOW, List.of("nobody else has it"));
    PatronRequest waiting = after(slow(), nobody);
    assertThat(waiting.state()).isEqualTo(RequestState.SUPPLYING);
    assertThat(waiting.current()).isEqualTo(1);

    PatronRequest silent = after(waiting, new Event.ClockReached(TOO_SLOW));
    assertThat(silent.state()).isEqualTo(RequestState.ROUTING);
    assertThat(silent.suppliers().getFirst().ending()).contains(Ending.SILENT);
    assertThat(after(silent, nobody).outcome()).contains(Outcome.NOT_SUPPLIED);
  }

  @Test
  void atMostTwoAreAskedAtOnce() {
    PatronRequest bothSlow = after(both(), new Event.ClockReached(SLOW.plus(Duration.ofHours(8))));
    assertThat(bothSlow.state()).isEqualTo(RequestState.SUPPLYING);
    assertThat(states(bothSlow)).containsExactly(SupplyState.HELD, SupplyState.HELD);

    PatronRequest third = after(bothSlow, new Event.ClockReached(TOO_SLOW));
    assertThat(third.state()).isEqualTo(RequestState.ROUTING);
    assertThat(states(third)).containsExactly(SupplyState.SETTLED, SupplyState.HELD);
  }

  @Test
  void whoDeclinesIsFollowedByAnotherWhileTheSlowOneStaysAsked() {
    PatronRequest declined = after(both(), new Event.Declined(SLOW, 2, "not on shelf"));
    assertThat(declined.state()).isEqualTo(RequestState.ROUTING);
    assertThat(states(declined)).containsExactly(SupplyState.HELD, SupplyState.SETTLED);

    PatronRequest other = after(both(), new Event.Declined(SLOW, 1, "not on shelf"));
    assertThat(other.state()).isEqualTo(RequestState.SUPPLYING);
    assertThat(other.current()).isEqualTo(2);
  }

  @Test
  void cancellingTakesBothBack() {
    PatronRequest cancelled = after(both(), new Event.CancelAsked(SLOW));

    assertThat(cancelled.suppliers())
        .extracting(attempt -> attempt.ending().orElseThrow())
        .containsExactly(Ending.CANCELLED, Ending.CANCELLED);
    assertThat(cancelled.isClosed()).isTrue();
  }

  @Test
  void handedOutWhileAnotherIsLookedForOrAskedEndsBoth() {
    Event handed = new Event.HandedOut(SLOW, 1, PICKUP, LocalDate.of(2026, 4, 1));

    assertThat(after(slow(), handed).state()).isEqualTo(RequestState.LOANED);
    assertThat(states(after(both(), handed)))
        .containsExactly(SupplyState.LENT, SupplyState.SETTLED);
  }

  @Test
  void whereADeskIsAskedAloneForAllItsTimeNobodyIsAskedBesideIt() {
    Workflow alone = new Workflow(Fixture.policy(Duration.ofDays(30)));
    PatronRequest held = ((Step.Moved) alone.apply(routing(), chosen(1, LATER))).request();
    assertThat(held.nextDeadline()).contains(TOO_SLOW);

    PatronRequest silent =
        ((Step.Moved) alone.apply(held, new Event.ClockReached(TOO_SLOW))).request();
    assertThat(silent.suppliers().getFirst().ending()).contains(Ending.SILENT);
  }

  private static PatronRequest routing() {
    return after(Fixture.submitted(), new Event.PatronAccepted(LATER));
  }
}
