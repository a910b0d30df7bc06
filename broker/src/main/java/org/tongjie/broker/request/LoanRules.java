package org.tongjie.broker.request;

import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Leg.Stage;
import org.tongjie.broker.request.Step.Refusal;

/** The book in the reader's hands: lending, renewing, calling back, taking back, losing. */
final class LoanRules {
  private LoanRules() {}

  static Optional<Refusal> handOut(
      RequestDraft draft, AttemptDraft attempt, Event.HandedOut handed) {
    return switch (attempt.state) {
      case AT_PICKUP -> lend(draft, attempt, handed);
      case ASKING, HELD, SENT -> {
        if (!SupplyRules.isWanted(draft, attempt)) {
          yield Optional.of(Refusal.NOT_WANTED);
        }
        SupplyRules.left(draft, attempt);
        yield lend(draft, attempt, handed);
      }
      case RETURNING -> lateReader(draft, attempt, handed);
      case LENT -> Optional.empty();
      case WITHDRAWING, DOUBTFUL, MISSING, SETTLED -> Optional.of(Refusal.NOT_WANTED);
    };
  }

  /** A reader who comes while the book still stands at the pickup place gets it. */
  private static Optional<Refusal> lateReader(
      RequestDraft draft, AttemptDraft attempt, Event.HandedOut handed) {
    boolean stillHere =
        draft.isCurrent(attempt)
            && draft.state == RequestState.FINISHED
            && !draft.wish.isErased()
            && attempt.whereabouts.equals(new Whereabouts.At(handed.place()))
            && attempt.renewals == 0
            && attempt.due.isEmpty();
    return stillHere ? lend(draft, attempt, handed) : Optional.of(Refusal.NOT_WANTED);
  }

  private static Optional<Refusal> lend(
      RequestDraft draft, AttemptDraft attempt, Event.HandedOut handed) {
    attempt.revive();
    draft.current = attempt.number;
    attempt.whereabouts = new Whereabouts.WithReader(handed.place());
    attempt.due = Optional.of(day(draft, attempt, handed.due()));
    draft.clearJourney(attempt);
    draft.clearRouting();
    draft.move(attempt, SupplyState.LENT);
    draft.reopen(RequestState.LOANED);
    SupplyRules.lentInShared(draft, attempt);
    if (attempt.pickup.hold() == Stage.STANDS || attempt.pickup.hold() == Stage.ASKED) {
      attempt.pickup = attempt.pickup.loan(Stage.ASKED);
      draft.effect(EffectKind.LEND_AT_PICKUP, attempt);
    }
    return Optional.empty();
  }

  /** Inside a shared system its own day holds, else never one in the holidays. */
  private static LocalDate day(RequestDraft draft, AttemptDraft attempt, LocalDate wanted) {
    return attempt.isNative() ? wanted : draft.dueDate(wanted);
  }

  /** A shared system says until when it lent the item to the reader, who is told that day. */
  static void lentUntil(RequestDraft draft, AttemptDraft attempt, Optional<LocalDate> day) {
    boolean counts = attempt.isNative() && attempt.state == SupplyState.LENT && !attempt.recalled;
    if (counts && day.isPresent()) {
      attempt.due = day;
      draft.restart(attempt);
    }
  }

  /** Liability ends at this scan, wherever it is; the owner's own record follows later. */
  static Optional<Refusal> takeBack(
      RequestDraft draft, AttemptDraft attempt, Event.TakenBack back) {
    Event.Received arrival =
        new Event.Received(back.at(), back.attempt(), back.place(), back.atOwner());
    return attempt.state == SupplyState.LENT
        ? returned(draft, attempt, arrival)
        : JourneyRules.receive(draft, attempt, arrival);
  }

  static Optional<Refusal> returned(
      RequestDraft draft, AttemptDraft attempt, Event.Received arrival) {
    draft.clearJourney(attempt);
    if (draft.state == RequestState.LOANED) {
      draft.finish(Outcome.SUPPLIED, "");
      draft.tell(Notice.RETURNED);
    }
    SupplyRules.returnAtPickup(draft, attempt);
    if (arrival.atOwner()) {
      SupplyRules.settle(draft, attempt, Ending.RETURNED);
    } else {
      attempt.end(Ending.RETURNED, "");
      attempt.whereabouts = new Whereabouts.At(arrival.place());
      draft.move(attempt, SupplyState.RETURNING);
    }
    return Optional.empty();
  }

  static Optional<Refusal> renew(RequestDraft draft) {
    Optional<AttemptDraft> lent =
        draft.currentAttempt().filter(attempt -> attempt.state == SupplyState.LENT);
    if (lent.isEmpty()) {
      return Optional.of(Refusal.NOT_LENT);
    }
    AttemptDraft attempt = lent.get();
    if (!attempt.freeze().mayBeRenewed()) {
      return Optional.of(Refusal.NO_MORE_RENEWALS);
    }
    if (attempt.supply.loan() == Stage.STANDS || attempt.supply.loan() == Stage.ASKED) {
      draft.effect(EffectKind.RENEW_AT_SUPPLIER, attempt);
    } else {
      renewed(draft, attempt, Optional.empty());
    }
    return Optional.empty();
  }

  /**
   * The loan lasts until the day the system says, or one period longer where our ledger stands, but
   * never into the holidays of the reader's school; and not at all where it was recalled meanwhile.
   */
  static void renewed(RequestDraft draft, AttemptDraft attempt, Optional<LocalDate> until) {
    if (attempt.state == SupplyState.LENT && attempt.recalled) {
      AttemptRules.notRenewed(draft);
    } else if (attempt.state == SupplyState.LENT) {
      LocalDate longer = attempt.due.orElseThrow().plusDays(attempt.candidate.terms().days());
      attempt.due = Optional.of(day(draft, attempt, until.orElse(longer)));
      attempt.renewals++;
      draft.restart(attempt);
      draft.clear(Attention.Kind.LONG_OVERDUE, attempt.number);
      draft.tell(Notice.RENEWED);
    }
  }

  static Optional<Refusal> recall(RequestDraft draft, AttemptDraft attempt, LocalDate due) {
    if (attempt.state != SupplyState.LENT) {
      return Optional.of(Refusal.NOT_LENT);
    }
    LocalDate sooner = draft.dueDate(due);
    if (!attempt.recalled || attempt.due.map(sooner::isBefore).orElse(true)) {
      attempt.recalled = true;
      attempt.due =
          attempt.due.filter(known -> known.isBefore(sooner)).or(() -> Optional.of(sooner));
      draft.restart(attempt);
      draft.tell(Notice.RECALLED);
    }
    return Optional.empty();
  }

  static Optional<Refusal> claimReturned(RequestDraft draft, AttemptDraft attempt) {
    if (attempt.state == SupplyState.LENT) {
      attempt.end(Ending.LOST, "said to be returned");
      draft.finish(Outcome.CLAIMED_RETURNED, "");
      SupplyRules.missing(draft, attempt, "the reader says it was returned");
      return Optional.empty();
    }
    return attempt.state == SupplyState.MISSING ? Optional.empty() : Optional.of(Refusal.NOT_LENT);
  }

  static Optional<Refusal> writeOff(RequestDraft draft, AttemptDraft attempt, String reason) {
    return switch (attempt.state) {
      case LENT, MISSING -> {
        if (draft.state == RequestState.LOANED && draft.isCurrent(attempt)) {
          draft.finish(Outcome.LOST, reason);
        }
        attempt.ending = Optional.of(Ending.WRITTEN_OFF);
        attempt.reason = reason;
        draft.clearJourney(attempt);
        SupplyRules.returnAtPickup(draft, attempt);
        SupplyRules.close(draft, attempt);
        yield Optional.empty();
      }
      case SETTLED -> Optional.empty();
      case ASKING, HELD, WITHDRAWING, DOUBTFUL, SENT, AT_PICKUP, RETURNING ->
          Optional.of(Refusal.NOT_MISSING);
    };
  }
}
