package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.request.Fixture.MONDAY;
import static org.tongjie.broker.request.Situations.LATER;
import static org.tongjie.broker.request.Situations.after;
import static org.tongjie.broker.request.Situations.asking;
import static org.tongjie.broker.request.Situations.held;
import static org.tongjie.broker.request.Situations.sent;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people have to decide, and what their decisions end. */
class WorkflowPeopleTest {
  @Test
  void holdInDoubtGoesToAPersonAndTheReaderToTheNextSupplier() {
    PatronRequest doubt =
        after(asking(), new Event.ActInDoubt(LATER, 1, EffectKind.PLACE_HOLD, "no answer"));
    assertThat(doubt.state()).isEqualTo(RequestState.ROUTING);
    PatronRequest decided =
        after(
            doubt,
            new Event.StaffDecided(LATER, 1, EffectKind.PLACE_HOLD, Event.Decision.IT_IS_NOT_DONE));
    assertThat(decided.suppliers().getFirst().isSettled()).isTrue();
    assertThat(decided.attentions()).isEmpty();
  }

  @Test
  void dismissedDamageLeavesAHoldInDoubtToAPerson() {
    PatronRequest doubt =
        after(
            held(),
            new Event.CancelAsked(LATER),
            new Event.DamageReported(LATER, 1, "wet"),
            new Event.ActRefused(LATER, 1, EffectKind.CANCEL_HOLD, "no"));
    assertThat(doubt.suppliers().getFirst().state()).isEqualTo(SupplyState.DOUBTFUL);
    PatronRequest dismissed =
        after(doubt, new Event.StaffDecided(LATER, 1, EffectKind.NONE, Event.Decision.DISMISS));
    assertThat(dismissed.suppliers().getFirst().state()).isEqualTo(SupplyState.DOUBTFUL);
    assertThat(dismissed.attentions())
        .extracting(Attention::act)
        .containsExactly(EffectKind.CANCEL_HOLD);
  }

  @Test
  void dismissedDamageHidesNothingElse() {
    PatronRequest sent = after(held(), sent());
    Instant late = sent.nextDeadline().orElseThrow();
    PatronRequest damaged =
        after(sent, new Event.ClockReached(late), new Event.DamageReported(late, 1, "wet"));
    PatronRequest dismissed =
        after(damaged, new Event.StaffDecided(late, 1, EffectKind.NONE, Event.Decision.DISMISS));
    assertThat(dismissed.attentions())
        .extracting(Attention::kind)
        .containsExactly(Attention.Kind.TRANSIT_LATE);
    assertThat(
            Fixture.WORKFLOW.apply(
                dismissed,
                new Event.StaffDecided(late, 1, EffectKind.NONE, Event.Decision.DISMISS)))
        .isEqualTo(new Step.Refused(Step.Refusal.NOTHING_TO_DECIDE));
  }

  @Test
  void aHoldThatAPersonTookBackIsWaitedForNoMore() {
    PatronRequest cancelled = after(held(), new Event.CancelAsked(LATER));
    PatronRequest late =
        after(cancelled, new Event.ClockReached(cancelled.nextDeadline().orElseThrow()));
    assertThat(late.attentions())
        .extracting(Attention::kind)
        .containsExactly(Attention.Kind.CANCEL_LATE);
    PatronRequest done =
        after(
            late,
            new Event.StaffDecided(LATER, 1, EffectKind.CANCEL_HOLD, Event.Decision.IT_IS_DONE));
    assertThat(done.isClosed()).isTrue();
    assertThat(Fixture.WORKFLOW.apply(done, new Event.HoldGone(LATER, 1)))
        .as("what the system says of it later")
        .isInstanceOf(Step.Unchanged.class);
  }

  @Test
  void whatTheRightsLeaveToStaffWaitsForThemAndIsLookedForOnceTheyAgree() {
    PatronRequest routing = after(Fixture.submitted(), new Event.PatronAccepted(MONDAY));
    assertThat(Fixture.WORKFLOW.apply(routing, new Event.ConsentDecided(MONDAY, true)))
        .as("nobody asked them")
        .isEqualTo(new Step.Refused(Step.Refusal.NOTHING_TO_DECIDE));
    PatronRequest asked = after(routing, new Event.ConsentAsked(MONDAY, List.of("no price")));
    assertThat(asked.attentions())
        .extracting(Attention::kind)
        .containsExactly(Attention.Kind.CONSENT_NEEDED);
    PatronRequest reminded = after(asked, new Event.ClockReached(asked.deadline().orElseThrow()));
    assertThat(reminded.attentions()).hasSize(1);

    Step.Moved given =
        (Step.Moved) Fixture.WORKFLOW.apply(asked, new Event.ConsentDecided(MONDAY, true));
    assertThat(given.request().consent()).isTrue();
    assertThat(given.request().attentions()).isEmpty();
    assertThat(given.effects())
        .extracting(Effect::kind)
        .containsExactly(EffectKind.CHOOSE_SUPPLIER);

    PatronRequest refused = after(asked, new Event.ConsentDecided(MONDAY, false));
    assertThat(refused.outcome()).contains(Outcome.NOT_SUPPLIED);
    assertThat(refused.isClosed()).isTrue();
  }
}
