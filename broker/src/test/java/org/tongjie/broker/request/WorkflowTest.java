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
import org.tongjie.broker.request.Effect.Notice;

class WorkflowTest {
  private static final Instant LATER = MONDAY.plus(Duration.ofMinutes(1));
  private static final LocalDate DUE = LocalDate.of(2026, 4, 1);

  private static PatronRequest after(PatronRequest request, Event... events) {
    PatronRequest now = request;
    for (Event event : events) {
      Step step = Fixture.WORKFLOW.apply(now, event);
      assertThat(step).as("%s", event).isInstanceOf(Step.Moved.class);
      now = ((Step.Moved) step).request();
    }
    return now;
  }

  private static List<Effect> effects(PatronRequest request, Event event) {
    return ((Step.Moved) Fixture.WORKFLOW.apply(request, event)).effects();
  }

  private static Event chosen(int supplier, Path path) {
    return new Event.SupplierChosen(LATER, Fixture.candidate(supplier, path));
  }

  private static PatronRequest asking() {
    return after(Fixture.submitted(), new Event.PatronAccepted(LATER), chosen(1, Path.BROKERED));
  }

  private static PatronRequest held() {
    return after(asking(), new Event.HoldPlaced(LATER, 1, Optional.of("h1")));
  }

  private static Event sent() {
    return new Event.Sent(LATER, 1, new PlaceCode("lib-1"), PICKUP);
  }

  private static Event received(PlaceCode place, boolean atOwner) {
    return new Event.Received(LATER, 1, place, atOwner);
  }

  private static PatronRequest ready() {
    return after(held(), sent(), received(PICKUP, false));
  }

  private static PatronRequest loaned() {
    return after(ready(), new Event.HandedOut(LATER, 1, PICKUP, DUE));
  }

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
  void silenceOfADeskPassesTheRequestOnAndTakesTheHoldBack() {
    Event clock = new Event.ClockReached(LATER.plus(Duration.ofDays(3)));
    assertThat(effects(held(), clock))
        .extracting(Effect::kind)
        .containsExactly(EffectKind.CANCEL_HOLD, EffectKind.CHOOSE_SUPPLIER);
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
  void readerAsksOnceForMoreDaysOnTheShelfAndStaffGrantThemOnceMore() {
    Instant end = ready().suppliers().getFirst().deadline().orElseThrow();
    Event.ShelfExtended asked = new Event.ShelfExtended(LATER, false);
    Event.ShelfExtended granted = new Event.ShelfExtended(LATER, true);

    PatronRequest longer = after(ready(), asked);
    assertThat(longer.nextDeadline()).contains(end.plus(Duration.ofDays(3)));
    assertThat(Fixture.WORKFLOW.apply(longer, asked))
        .isEqualTo(new Step.Refused(Step.Refusal.NO_MORE_DAYS));
    PatronRequest twice = after(longer, granted);
    assertThat(twice.nextDeadline()).contains(end.plus(Duration.ofDays(6)));
    assertThat(Fixture.WORKFLOW.apply(twice, granted))
        .isEqualTo(new Step.Refused(Step.Refusal.NO_MORE_DAYS));
    assertThat(Fixture.WORKFLOW.apply(twice, new Event.ClockReached(end)))
        .isEqualTo(new Step.Unchanged());
    assertThat(after(twice, new Event.ClockReached(end.plus(Duration.ofDays(6)))).outcome())
        .contains(Outcome.NOT_COLLECTED);
  }

  @Test
  void onlyWhatWaitsOnTheShelfForItsReaderIsKeptLonger() {
    for (PatronRequest request : List.of(Fixture.submitted(), held(), loaned())) {
      assertThat(Fixture.WORKFLOW.apply(request, new Event.ShelfExtended(LATER, true)))
          .isEqualTo(new Step.Refused(Step.Refusal.NOT_READY));
    }
  }

  @Test
  void deskThatSkipsTheSendingScanLosesNothing() {
    PatronRequest arrived = after(held(), received(PICKUP, false));
    assertThat(arrived.state()).isEqualTo(RequestState.READY);
    assertThat(effects(held(), received(PICKUP, false)))
        .extracting(Effect::kind)
        .contains(EffectKind.LEND_AT_SUPPLIER, EffectKind.ACCEPT_AT_PICKUP);
  }

  @Test
  void recalledLoanIsNotRenewed() {
    PatronRequest recalled = after(loaned(), new Event.RecallAsked(LATER, 1, DUE.minusDays(10)));
    assertThat(recalled.suppliers().getFirst().status()).isEqualTo(SupplyStatus.Recalled);
    assertThat(Fixture.WORKFLOW.apply(recalled, new Event.RenewAsked(LATER)))
        .isEqualTo(new Step.Refused(Step.Refusal.NO_MORE_RENEWALS));
  }

  @Test
  void aRenewalWaitsForTheLoanThatIsStillBeingRecorded() {
    assertThat(effects(loaned(), new Event.RenewAsked(LATER)))
        .containsExactly(Effect.of(EffectKind.RENEW_AT_SUPPLIER, 1));
  }

  @Test
  void theDayOfASharedSystemDoesNotOutweighARecall() {
    LocalDate wanted = DUE.minusDays(10);
    PatronRequest recalled =
        after(
            Fixture.submitted(),
            new Event.PatronAccepted(LATER),
            chosen(1, Path.NATIVE),
            received(PICKUP, false),
            new Event.HandedOut(LATER, 1, PICKUP, DUE),
            new Event.RecallAsked(LATER, 1, wanted),
            new Event.ActDone(LATER, 1, EffectKind.LEND_AT_SUPPLIER, Optional.of(DUE)));
    assertThat(recalled.currentSupplier().orElseThrow().due()).contains(wanted);
  }

  @Test
  void recallThatCameBeforeTheAnswerOutweighsARenewal() {
    LocalDate wanted = DUE.minusDays(10);
    PatronRequest recalled =
        after(
            loaned(),
            new Event.ActDone(LATER, 1, EffectKind.LEND_AT_SUPPLIER, Optional.of(DUE)),
            new Event.RenewAsked(LATER),
            new Event.RecallAsked(LATER, 1, wanted));
    Step.Moved renewed =
        (Step.Moved)
            Fixture.WORKFLOW.apply(
                recalled,
                new Event.ActDone(
                    LATER, 1, EffectKind.RENEW_AT_SUPPLIER, Optional.of(DUE.plusDays(30))));
    assertThat(renewed.request().currentSupplier().orElseThrow().due()).contains(wanted);
    assertThat(renewed.effects()).containsExactly(Effect.tell(Notice.NOT_RENEWED));
  }

  @Test
  void renewalWithoutASystemExtendsByThePeriod() {
    PatronRequest ledger =
        after(loaned(), new Event.ActNotOffered(LATER, 1, EffectKind.LEND_AT_SUPPLIER));
    PatronRequest renewed = after(ledger, new Event.RenewAsked(LATER));
    assertThat(renewed.suppliers().getFirst().due()).contains(DUE.plusDays(30));
  }

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

  @Test
  void loanThatASystemRefusedNeedsNobodyOnceTheBookIsHome() {
    PatronRequest home =
        after(
            held(),
            sent(),
            new Event.ActRefused(LATER, 1, EffectKind.LEND_AT_SUPPLIER, "closed for the day"),
            received(new PlaceCode("lib-1"), true));
    assertThat(home.attentions()).isNotEmpty();

    PatronRequest known =
        after(home, new Event.ActDone(LATER, 1, EffectKind.RETURN_AT_SUPPLIER, Optional.empty()));
    assertThat(known.attentions()).isEmpty();
  }

  @Test
  void pickupSystemForgetsABookThatWasLostWithTheReaderAndTurnsUpOrIsPaidFor() {
    PatronRequest lost =
        after(
            loaned(),
            new Event.ActDone(LATER, 1, EffectKind.ACCEPT_AT_PICKUP, Optional.empty()),
            new Event.LostReported(LATER, 1, "on a train"));
    List<Event> ends =
        List.of(
            received(Fixture.ELSEWHERE, false),
            received(new PlaceCode("lib-1"), true),
            sent(),
            new Event.WrittenOff(LATER, 1, "paid"));

    assertThat(lost.suppliers().getFirst().state()).isEqualTo(SupplyState.MISSING);
    for (Event end : ends) {
      assertThat(effects(lost, end))
          .as(end.toString())
          .extracting(Effect::kind)
          .contains(EffectKind.RETURN_AT_PICKUP);
    }
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
