package org.tongjie.broker.request;

import java.util.Optional;
import org.tongjie.broker.request.Leg.Stage;
import org.tongjie.broker.request.Step.Refusal;

/** What systems say to acts they were asked for, and what staff decide where they say nothing. */
final class ActRules {
  private ActRules() {}

  static Optional<Refusal> done(RequestDraft draft, AttemptDraft attempt, Event.ActDone done) {
    answered(draft, attempt, done.act());
    switch (done.act()) {
      case PLACE_HOLD -> AttemptRules.holdPlaced(draft, attempt, Optional.empty());
      case CANCEL_HOLD -> AttemptRules.holdGone(draft, attempt);
      case LEND_AT_SUPPLIER -> {
        if (attempt.supply.loan() == Stage.ASKED) {
          attempt.supply = attempt.supply.loan(Stage.STANDS);
        }
        if (attempt.supply.hold() == Stage.STANDS || attempt.supply.hold() == Stage.ASKED) {
          attempt.supply = attempt.supply.hold(Stage.ENDED);
        }
        attempt.supply = attempt.supply.due(done.due());
        LoanRules.lentUntil(draft, attempt, done.due());
      }
      case RETURN_AT_SUPPLIER -> {
        attempt.supply = attempt.supply.loan(Stage.ENDED);
        draft.clearAct(attempt.number, EffectKind.LEND_AT_SUPPLIER);
        draft.clearAct(attempt.number, EffectKind.RENEW_AT_SUPPLIER);
      }
      case ACCEPT_AT_PICKUP -> attempt.pickup = attempt.pickup.hold(Stage.STANDS);
      case LEND_AT_PICKUP -> {
        if (attempt.pickup.loan() == Stage.ASKED) {
          attempt.pickup = attempt.pickup.loan(Stage.STANDS);
        }
      }
      case RETURN_AT_PICKUP -> {
        attempt.pickup = attempt.pickup.hold(Stage.NONE).loan(Stage.NONE);
        draft.clearAct(attempt.number, EffectKind.ACCEPT_AT_PICKUP);
        draft.clearAct(attempt.number, EffectKind.LEND_AT_PICKUP);
      }
      case RENEW_AT_SUPPLIER -> {
        attempt.supply = attempt.supply.due(done.due());
        LoanRules.renewed(draft, attempt, done.due());
      }
      case NONE, CHECK_PATRON, CHOOSE_SUPPLIER, TELL_READER -> {}
    }
    return Optional.empty();
  }

  /** An answer ends the doubt about an act; about a hold only its own end does. */
  private static void answered(RequestDraft draft, AttemptDraft attempt, EffectKind act) {
    if (attempt.state != SupplyState.DOUBTFUL) {
      draft.clearAct(attempt.number, act);
    }
  }

  /** Our ledger stands for what a system cannot record. */
  static Optional<Refusal> notOffered(RequestDraft draft, AttemptDraft attempt, EffectKind act) {
    answered(draft, attempt, act);
    switch (act) {
      case LEND_AT_SUPPLIER, RETURN_AT_SUPPLIER -> attempt.supply = attempt.supply.loan(Stage.NONE);
      case ACCEPT_AT_PICKUP -> attempt.pickup = attempt.pickup.hold(Stage.NONE);
      case LEND_AT_PICKUP -> attempt.pickup = attempt.pickup.loan(Stage.NONE);
      case RETURN_AT_PICKUP -> {
        attempt.pickup = attempt.pickup.hold(Stage.NONE).loan(Stage.NONE);
        draft.clearAct(attempt.number, EffectKind.ACCEPT_AT_PICKUP);
        draft.clearAct(attempt.number, EffectKind.LEND_AT_PICKUP);
      }
      case RENEW_AT_SUPPLIER -> LoanRules.renewed(draft, attempt, Optional.empty());
      case CANCEL_HOLD ->
          inDoubt(
              draft,
              attempt,
              new Event.ActInDoubt(
                  draft.now(), attempt.number, act, "the system takes no cancellations"));
      case PLACE_HOLD, NONE, CHECK_PATRON, CHOOSE_SUPPLIER, TELL_READER -> {}
    }
    return Optional.empty();
  }

  static Optional<Refusal> refused(
      RequestDraft draft, AttemptDraft attempt, Event.ActRefused refused) {
    answered(draft, attempt, refused.act());
    switch (refused.act()) {
      case PLACE_HOLD -> {
        return AttemptRules.apply(
            draft, new Event.HoldRefused(refused.at(), refused.attempt(), refused.reason()));
      }
      case RENEW_AT_SUPPLIER -> AttemptRules.notRenewed(draft);
      case CANCEL_HOLD -> {
        if (attempt.state == SupplyState.WITHDRAWING) {
          draft.move(attempt, SupplyState.DOUBTFUL);
          raise(draft, refused.act(), attempt, refused.reason());
        }
      }
      case LEND_AT_SUPPLIER,
          RETURN_AT_SUPPLIER,
          ACCEPT_AT_PICKUP,
          LEND_AT_PICKUP,
          RETURN_AT_PICKUP ->
          raise(draft, refused.act(), attempt, refused.reason());
      case NONE, CHECK_PATRON, CHOOSE_SUPPLIER, TELL_READER -> {}
    }
    return Optional.empty();
  }

  private static void raise(
      RequestDraft draft, EffectKind act, AttemptDraft attempt, String reason) {
    draft.attention(Attention.Kind.ACT_REFUSED, attempt.number, act, reason);
  }

  /** A hold in doubt does not make the reader wait; a person finds out, and the item stays kept. */
  static Optional<Refusal> inDoubt(
      RequestDraft draft, AttemptDraft attempt, Event.ActInDoubt doubt) {
    boolean ofHold = isOfHold(doubt.act());
    if (ofHold && attempt.state != SupplyState.ASKING && attempt.state != SupplyState.WITHDRAWING) {
      return Optional.empty();
    }
    draft.attention(Attention.Kind.ACT_IN_DOUBT, attempt.number, doubt.act(), doubt.reason());
    if (ofHold) {
      attempt.end(Ending.UNKNOWN, doubt.reason());
      boolean passes = draft.isCurrent(attempt) && draft.state == RequestState.SUPPLYING;
      draft.clear(Attention.Kind.CANCEL_LATE, attempt.number);
      draft.move(attempt, SupplyState.DOUBTFUL);
      if (passes) {
        SupplyRules.route(draft);
      }
    }
    return Optional.empty();
  }

  private static boolean isOfHold(EffectKind act) {
    return act == EffectKind.PLACE_HOLD || act == EffectKind.CANCEL_HOLD;
  }

  /** Only what is said of the hold ends the doubt about it. */
  private static boolean isInDoubt(AttemptDraft attempt, EffectKind act) {
    return attempt.state == SupplyState.DOUBTFUL && isOfHold(act);
  }

  static Optional<Refusal> decided(
      RequestDraft draft, AttemptDraft attempt, Event.StaffDecided decided) {
    if (!draft.inDoubt(attempt.number, decided.act())) {
      return Optional.of(Refusal.NOTHING_TO_DECIDE);
    }
    if (!decided.act().isAct()) {
      return seen(draft, attempt);
    }
    boolean doubtful = isInDoubt(attempt, decided.act());
    switch (decided.decision()) {
      case IT_IS_DONE -> {
        if (doubtful && decided.act() == EffectKind.PLACE_HOLD) {
          takeBackHold(draft, attempt);
        } else {
          done(
              draft,
              attempt,
              new Event.ActDone(decided.at(), attempt.number, decided.act(), Optional.empty()));
        }
      }
      case IT_IS_NOT_DONE, DISMISS -> {
        draft.clearAct(attempt.number, decided.act());
        if (doubtful) {
          AttemptRules.holdGone(draft, attempt);
        }
      }
      case TRY_AGAIN -> again(draft, attempt, decided.act());
    }
    return Optional.empty();
  }

  /** Without an act in a system only damage is a matter of having seen it. */
  private static Optional<Refusal> seen(RequestDraft draft, AttemptDraft attempt) {
    if (!draft.needs(Attention.Kind.DAMAGED, attempt.number)) {
      return Optional.of(Refusal.NOTHING_TO_DECIDE);
    }
    draft.clear(Attention.Kind.DAMAGED, attempt.number);
    return Optional.empty();
  }

  /** A doubt stays until the system has answered, so that it is asked first whether it is done. */
  private static void again(RequestDraft draft, AttemptDraft attempt, EffectKind act) {
    if (isInDoubt(attempt, act)) {
      takeBackHold(draft, attempt);
    } else {
      draft.clearRefused(attempt.number, act);
      draft.effect(act, attempt);
    }
  }

  /** Nobody waits for the hold any more, so trying again means taking it back. */
  private static void takeBackHold(RequestDraft draft, AttemptDraft attempt) {
    draft.clearAct(attempt.number, EffectKind.PLACE_HOLD);
    draft.clearAct(attempt.number, EffectKind.CANCEL_HOLD);
    attempt.supply = attempt.supply.hold(Stage.ENDING);
    draft.move(attempt, SupplyState.WITHDRAWING);
    draft.effect(EffectKind.CANCEL_HOLD, attempt);
  }
}
