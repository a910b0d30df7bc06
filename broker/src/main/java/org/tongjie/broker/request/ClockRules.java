package org.tongjie.broker.request;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Step.Refusal;

/** What happens when waiting has lasted too long: silence is an event. */
final class ClockRules {
  private ClockRules() {}

  static Optional<Refusal> apply(RequestDraft draft) {
    if (draft.isTooLate()) {
      tooLate(draft);
    } else if (draft.hasPassed()) {
      request(draft);
    }
    for (AttemptDraft attempt : List.copyOf(draft.attempts())) {
      if (draft.hasPassed(attempt)) {
        attempt(draft, attempt);
      }
    }
    if (draft.isTooLate()) {
      tooLate(draft);
    }
    return Optional.empty();
  }

  private static void tooLate(RequestDraft draft) {
    SupplyRules.giveUp(draft, Ending.TOO_LATE);
    draft.clearPatronCheck();
    draft.clearRouting();
    draft.finish(Outcome.NOT_SUPPLIED, "not before the day it was needed by");
    draft.tell(Notice.NOT_SUPPLIED);
  }

  private static void request(RequestDraft draft) {
    switch (draft.state) {
      case SUBMITTED -> {
        if (!draft.inDoubt(0, EffectKind.CHECK_PATRON)) {
          draft.attention(Attention.Kind.PATRON_CHECK_LATE, 0, EffectKind.CHECK_PATRON, "");
        }
        draft.remind();
      }
      case ROUTING -> {
        if (!draft.needs(Attention.Kind.CONSENT_NEEDED, 0)
            && !draft.inDoubt(0, EffectKind.CHOOSE_SUPPLIER)) {
          draft.attention(Attention.Kind.ROUTING_LATE, 0, EffectKind.CHOOSE_SUPPLIER, "");
        }
        draft.remind();
      }
      case SUPPLYING, READY, LOANED, FINISHED -> {}
    }
  }

  private static void attempt(RequestDraft draft, AttemptDraft attempt) {
    switch (attempt.state) {
      case ASKING -> SupplyRules.passOn(draft, attempt, Ending.SILENT, "the system did not answer");
      case HELD -> notSent(draft, attempt);
      case WITHDRAWING -> cancelLate(draft, attempt);
      case SENT -> lateOrMissing(draft, attempt, Attention.Kind.TRANSIT_LATE);
      case RETURNING -> lateOrMissing(draft, attempt, Attention.Kind.RETURN_LATE);
      case AT_PICKUP -> notCollected(draft, attempt);
      case LENT -> overdue(draft, attempt);
      case MISSING, DOUBTFUL -> draft.remind(attempt);
      case SETTLED -> {}
    }
  }

  /** Another is asked beside a desk that takes long; one that takes too long is not waited for. */
  private static void notSent(RequestDraft draft, AttemptDraft attempt) {
    if (draft.isAskedAlone(attempt)) {
      draft.shareWaiting(attempt);
      SupplyRules.askBeside(draft);
    } else {
      SupplyRules.passOn(draft, attempt, Ending.SILENT, "not sent in time");
    }
  }

  private static void cancelLate(RequestDraft draft, AttemptDraft attempt) {
    draft.attention(Attention.Kind.CANCEL_LATE, attempt.number, EffectKind.CANCEL_HOLD, "");
    draft.remind(attempt);
  }

  private static void late(RequestDraft draft, AttemptDraft attempt, Attention.Kind kind) {
    draft.attention(kind, attempt, "");
    draft.remind(attempt);
  }

  private static void lateOrMissing(RequestDraft draft, AttemptDraft attempt, Attention.Kind kind) {
    if (attempt.reminders == 0) {
      late(draft, attempt, kind);
    } else {
      SupplyRules.missing(draft, attempt, "not seen since it was sent");
    }
  }

  private static void notCollected(RequestDraft draft, AttemptDraft attempt) {
    SupplyRules.sendHome(draft, attempt, Ending.CAME_BACK);
    if (draft.isCurrent(attempt) && draft.state == RequestState.READY) {
      draft.finish(Outcome.NOT_COLLECTED, "");
      draft.tell(Notice.NOT_COLLECTED);
    }
  }

  private static void overdue(RequestDraft draft, AttemptDraft attempt) {
    if (draft.isInTime(attempt)) {
      draft.awaitLateness(attempt);
      draft.tell(Notice.DUE_SOON);
      return;
    }
    draft.remind(attempt);
    if (draft.isRemindedEnough(attempt)) {
      draft.attention(Attention.Kind.LONG_OVERDUE, attempt, "");
    } else {
      draft.tell(Notice.OVERDUE);
    }
  }
}
