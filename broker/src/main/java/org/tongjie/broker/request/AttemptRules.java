package org.tongjie.broker.request;

import java.util.Optional;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Leg.Stage;
import org.tongjie.broker.request.Step.Refusal;

/** Events about one attempt: answers of systems, acts at desks, decisions of staff. */
final class AttemptRules {
  private AttemptRules() {}

  static Optional<Refusal> apply(RequestDraft draft, Event.OfAttempt event) {
    AttemptDraft attempt = draft.attempt(event.attempt());
    return switch (event) {
      case Event.HoldPlaced placed -> holdPlaced(draft, attempt, placed.ref());
      case Event.ListedForPull listed -> listed(draft, attempt);
      case Event.HoldRefused refused -> holdRefused(draft, attempt, refused.reason());
      case Event.HoldGone gone -> holdGone(draft, attempt);
      case Event.ActDone done -> ActRules.done(draft, attempt, done);
      case Event.ActNotOffered not -> ActRules.notOffered(draft, attempt, not.act());
      case Event.ActRefused refused -> ActRules.refused(draft, attempt, refused);
      case Event.ActInDoubt doubt -> ActRules.inDoubt(draft, attempt, doubt);
      case Event.Declined declined -> left(draft, attempt, Ending.DECLINED, declined.reason());
      case Event.PassedOn _ -> left(draft, attempt, Ending.SILENT, "not waited for any longer");
      case Event.Sent sent -> JourneyRules.send(draft, attempt, sent);
      case Event.Received arrival -> JourneyRules.receive(draft, attempt, arrival);
      case Event.HandedOut handed -> LoanRules.handOut(draft, attempt, handed);
      case Event.TakenBack back -> LoanRules.takeBack(draft, attempt, back);
      case Event.LostReported lost -> JourneyRules.lost(draft, attempt, lost.reason());
      case Event.DamageReported damage -> damaged(draft, attempt, damage.text());
      case Event.ClaimedReturned claimed -> LoanRules.claimReturned(draft, attempt);
      case Event.WrittenOff off -> LoanRules.writeOff(draft, attempt, off.reason());
      case Event.RecallAsked recall -> LoanRules.recall(draft, attempt, recall.due());
    };
  }

  /** A hold that stands although nobody wants it any more is taken back, never forgotten. */
  static Optional<Refusal> holdPlaced(
      RequestDraft draft, AttemptDraft attempt, Optional<String> ref) {
    switch (attempt.state) {
      case ASKING -> {
        attempt.supply = attempt.supply.hold(Stage.STANDS, ref);
        draft.move(attempt, SupplyState.HELD);
      }
      case HELD -> attempt.supply = attempt.supply.hold(Stage.STANDS, ref);
      case WITHDRAWING, DOUBTFUL -> attempt.supply = attempt.supply.hold(Stage.ENDING, ref);
      case SETTLED -> {
        attempt.supply = attempt.supply.hold(Stage.STANDS, ref);
        SupplyRules.close(draft, attempt);
      }
      case SENT, AT_PICKUP, LENT, RETURNING, MISSING ->
          attempt.supply = attempt.supply.hold(Stage.STANDS, ref);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> listed(RequestDraft draft, AttemptDraft attempt) {
    if (attempt.state == SupplyState.ASKING) {
      attempt.supply = attempt.supply.hold(Stage.NONE);
      draft.move(attempt, SupplyState.HELD);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> holdRefused(
      RequestDraft draft, AttemptDraft attempt, String reason) {
    switch (attempt.state) {
      case ASKING -> {
        attempt.supply = attempt.supply.hold(Stage.ENDED);
        SupplyRules.passOn(draft, attempt, Ending.REFUSED, reason);
      }
      case WITHDRAWING, DOUBTFUL -> holdGone(draft, attempt);
      case HELD, SENT, AT_PICKUP, LENT, RETURNING, MISSING, SETTLED -> {}
    }
    return Optional.empty();
  }

  static Optional<Refusal> holdGone(RequestDraft draft, AttemptDraft attempt) {
    switch (attempt.state) {
      case ASKING, HELD -> {
        attempt.supply = attempt.supply.hold(Stage.ENDED);
        SupplyRules.passOn(
            draft, attempt, Ending.HOLD_GONE, "the hold is no longer in the supplier's system");
      }
      case WITHDRAWING, DOUBTFUL -> {
        attempt.supply = attempt.supply.hold(Stage.ENDED);
        draft.clear(Attention.Kind.CANCEL_LATE, attempt.number);
        draft.clearAct(attempt.number, EffectKind.PLACE_HOLD);
        draft.clearAct(attempt.number, EffectKind.CANCEL_HOLD);
        draft.move(attempt, SupplyState.SETTLED);
      }
      case SENT, AT_PICKUP, LENT, RETURNING, MISSING, SETTLED -> {
        if (attempt.supply.hold() != Stage.NONE) {
          attempt.supply = attempt.supply.hold(Stage.ENDED);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> left(
      RequestDraft draft, AttemptDraft attempt, Ending why, String reason) {
    return switch (attempt.state) {
      case ASKING, HELD -> {
        SupplyRules.passOn(draft, attempt, why, reason);
        yield Optional.empty();
      }
      case WITHDRAWING, DOUBTFUL, SETTLED -> Optional.empty();
      case SENT, AT_PICKUP, LENT, RETURNING, MISSING -> Optional.of(Refusal.TOO_LATE);
    };
  }

  private static Optional<Refusal> damaged(RequestDraft draft, AttemptDraft attempt, String text) {
    draft.attention(Attention.Kind.DAMAGED, attempt, text);
    return Optional.empty();
  }

  /** Tells a reader whose renewal a system refused. */
  static void notRenewed(RequestDraft draft) {
    draft.tell(Notice.NOT_RENEWED);
  }
}
