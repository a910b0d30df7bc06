package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.request.Fixture.MONDAY;
import static org.tongjie.broker.request.Situations.LATER;
import static org.tongjie.broker.request.Situations.after;
import static org.tongjie.broker.request.Situations.chosen;
import static org.tongjie.broker.request.Situations.effects;
import static org.tongjie.broker.request.Situations.held;
import static org.tongjie.broker.request.Situations.sent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.Event.Decision;

/** What becomes of silence, and of what comes too late; and what staff can do about it. */
class WorkflowSilenceTest {
  private static Step.Moved moved(PatronRequest request, Event event) {
    return (Step.Moved) Fixture.WORKFLOW.apply(request, event);
  }

  private static PatronRequest late(PatronRequest request) {
    return after(request, new Event.ClockReached(request.deadline().orElseThrow()));
  }

  private static Event again(PatronRequest request, EffectKind act) {
    return new Event.StaffDecided(request.deadline().orElseThrow(), 0, act, Decision.TRY_AGAIN);
  }

  private static PatronRequest asked(Candidate.Path path) {
    return after(
        Fixture.submitted(),
        new Event.PatronAccepted(MONDAY),
        new Event.SupplierChosen(MONDAY, Fixture.candidate(1, path)));
  }

  @Test
  void lateChoiceOfASupplierIsWaitedForAnewOnceStaffAskAgain() {
    PatronRequest routing = after(Fixture.submitted(), new Event.PatronAccepted(MONDAY));
    assertThat(Fixture.WORKFLOW.apply(routing, again(routing, EffectKind.CHOOSE_SUPPLIER)))
        .as("it is not late yet")
        .isEqualTo(new Step.Refused(Step.Refusal.NOTHING_TO_DECIDE));
    PatronRequest late = late(routing);
    assertThat(late.attentions())
        .extracting(Attention::kind)
        .containsExactly(Attention.Kind.ROUTING_LATE);

    Step.Moved asked = moved(late, again(late, EffectKind.CHOOSE_SUPPLIER));
    assertThat(asked.request().attentions()).isEmpty();
    assertThat(asked.request().deadline().orElseThrow()).isAfter(late.deadline().orElseThrow());
    assertThat(asked.effects()).as("it is still to be done").isEmpty();
    assertThat(late(asked.request()).attentions())
        .as("silent again")
        .extracting(Attention::kind)
        .containsExactly(Attention.Kind.ROUTING_LATE);
  }

  @Test
  void lateAnswerAboutTheReaderIsWaitedForAnewOnceStaffAskAgain() {
    PatronRequest late = late(Fixture.submitted());
    PatronRequest asked = after(late, again(late, EffectKind.CHECK_PATRON));
    assertThat(asked.attentions()).isEmpty();
    assertThat(asked.state()).isEqualTo(RequestState.SUBMITTED);
    assertThat(Fixture.WORKFLOW.apply(asked, again(late, EffectKind.CHECK_PATRON)))
        .isEqualTo(new Step.Refused(Step.Refusal.NOTHING_TO_DECIDE));
  }

  @Test
  void supplierThatStaffWaitForNoLongerIsLeftForTheNextAndItsHoldTakenBack() {
    PatronRequest held =
        after(asked(Candidate.Path.BROKERED), new Event.HoldPlaced(MONDAY, 1, Optional.of("h1")));
    Step.Moved passed = moved(held, new Event.PassedOn(MONDAY, 1));
    assertThat(passed.request().state()).isEqualTo(RequestState.ROUTING);
    assertThat(passed.request().suppliers().getFirst().ending()).contains(Ending.SILENT);
    assertThat(passed.request().suppliers().getFirst().state()).isEqualTo(SupplyState.WITHDRAWING);
    assertThat(passed.effects())
        .extracting(Effect::kind)
        .containsExactlyInAnyOrder(EffectKind.CANCEL_HOLD, EffectKind.CHOOSE_SUPPLIER);
  }

  @Test
  void deskThatIsWaitedForNoLongerHasNothingToTakeBack() {
    PatronRequest passed = after(asked(Candidate.Path.DESK), new Event.PassedOn(MONDAY, 1));
    assertThat(passed.suppliers().getFirst().state()).isEqualTo(SupplyState.SETTLED);
    assertThat(Fixture.WORKFLOW.apply(passed, new Event.PassedOn(MONDAY, 1)))
        .as("told twice")
        .isInstanceOf(Step.Unchanged.class);
  }

  @Test
  void bookOnItsWayIsWaitedFor() {
    PatronRequest held = asked(Candidate.Path.DESK);
    PatronRequest sent =
        after(held, new Event.Sent(MONDAY, 1, held.suppliers().getFirst().home(), Fixture.PICKUP));
    assertThat(Fixture.WORKFLOW.apply(sent, new Event.PassedOn(MONDAY, 1)))
        .isEqualTo(new Step.Refused(Step.Refusal.TOO_LATE));
  }

  @Test
  void silenceOfADeskPassesTheRequestOnAndTakesTheHoldBack() {
    Event clock = new Event.ClockReached(LATER.plus(Duration.ofDays(3)));
    assertThat(effects(held(), clock))
        .extracting(Effect::kind)
        .containsExactly(EffectKind.CANCEL_HOLD, EffectKind.CHOOSE_SUPPLIER);
  }

  @Test
  void requestThatCannotBeMetInTimeEnds() {
    PatronRequest urgent =
        Fixture.WORKFLOW
            .submit(
                new RequestId(new java.util.UUID(1, 3)),
                Fixture.wish(Optional.of(LocalDate.of(2026, 3, 4))))
            .request();
    PatronRequest late =
        after(
            urgent,
            new Event.PatronAccepted(LATER),
            new Event.ClockReached(Instant.parse("2026-03-04T16:00:00Z")));
    assertThat(late.outcome()).contains(Outcome.NOT_SUPPLIED);
  }

  @Test
  void whatTurnsOutToBeLostAfterTheDayItWasNeededByEndsInTheSameStep() {
    LocalDate day = Fixture.POLICY.day(Fixture.MONDAY);
    PatronRequest sent =
        after(
            Fixture.WORKFLOW
                .submit(new RequestId(new java.util.UUID(1, 3)), Fixture.wish(Optional.of(day)))
                .request(),
            new Event.PatronAccepted(LATER),
            chosen(1, Path.BROKERED),
            sent());
    PatronRequest late = after(sent, new Event.ClockReached(LATER.plus(Duration.ofDays(3))));
    PatronRequest lost = after(late, new Event.ClockReached(LATER.plus(Duration.ofDays(9))));

    assertThat(lost.suppliers().getFirst().state()).isEqualTo(SupplyState.MISSING);
    assertThat(lost.outcome()).contains(Outcome.NOT_SUPPLIED);
  }

  @Test
  void whoeverWasToldThatAnAnswerIsLateIsNotRemindedEveryQuarterOfAnHour() {
    Instant first = Fixture.submitted().deadline().orElseThrow();
    PatronRequest late = after(Fixture.submitted(), new Event.ClockReached(first));

    assertThat(late.attentions())
        .extracting(Attention::kind)
        .containsExactly(Attention.Kind.PATRON_CHECK_LATE);
    assertThat(late.deadline().orElseThrow()).isAfter(first.plus(Duration.ofDays(1)));
  }
}
