package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.request.Fixture.MONDAY;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.request.Event.Decision;

/** What staff can do where a library or a system is silent. */
class WorkflowSilenceTest {
  private static Step.Moved moved(PatronRequest request, Event event) {
    return (Step.Moved) Fixture.WORKFLOW.apply(request, event);
  }

  private static PatronRequest after(PatronRequest request, Event... events) {
    PatronRequest now = request;
    for (Event event : events) {
      now = moved(now, event).request();
    }
    return now;
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
}
