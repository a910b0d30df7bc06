package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.request.Fixture.PICKUP;
import static org.tongjie.broker.request.Situations.DUE;
import static org.tongjie.broker.request.Situations.LATER;
import static org.tongjie.broker.request.Situations.after;
import static org.tongjie.broker.request.Situations.chosen;
import static org.tongjie.broker.request.Situations.effects;
import static org.tongjie.broker.request.Situations.held;
import static org.tongjie.broker.request.Situations.loaned;
import static org.tongjie.broker.request.Situations.ready;
import static org.tongjie.broker.request.Situations.received;
import static org.tongjie.broker.request.Situations.sent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.Effect.Notice;

/** Books with their readers, and on the shelf for them: kept longer, renewed, recalled, lost. */
class WorkflowLoanTest {
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
}
