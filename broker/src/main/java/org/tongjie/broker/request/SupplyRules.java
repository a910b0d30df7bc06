package org.tongjie.broker.request;

import java.util.Optional;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Leg.Stage;

/** The moves that many events share: asking a supplier, leaving it, and where an item goes next. */
final class SupplyRules {
  /** So many suppliers are asked at once. */
  private static final int MOST_PROMISES = 2;

  private SupplyRules() {}

  /** Looks for a supplier. */
  static void route(RequestDraft draft) {
    draft.current = 0;
    draft.move(RequestState.ROUTING);
    draft.effect(EffectKind.CHOOSE_SUPPLIER);
  }

  /** Asks this one; a library without a system has it on its pull list at once. */
  static void ask(RequestDraft draft, Candidate candidate) {
    AttemptDraft attempt = draft.add(candidate);
    if (candidate.path() == Path.DESK) {
      draft.move(attempt, SupplyState.HELD);
    } else {
      attempt.supply = attempt.supply.hold(Stage.ASKED);
      draft.effect(EffectKind.PLACE_HOLD, attempt);
    }
    draft.move(RequestState.SUPPLYING);
  }

  /** The promise of this supplier no longer holds: the next one is looked for. */
  static void passOn(RequestDraft draft, AttemptDraft attempt, Ending why, String words) {
    boolean wasCurrent = draft.isCurrent(attempt);
    withdraw(draft, attempt, why, words);
    if (wasCurrent && draft.state == RequestState.SUPPLYING) {
      route(draft);
    } else {
      askBeside(draft);
    }
  }

  /**
   * Looks for another supplier beside the one that had its time alone; what that one promised
   * stands until somebody sends.
   */
  static void askBeside(RequestDraft draft) {
    boolean slow =
        draft.state == RequestState.SUPPLYING
            && draft
                .currentAttempt()
                .filter(attempt -> attempt.state == SupplyState.HELD && attempt.extensions > 0)
                .isPresent();
    if (slow && draft.promises().size() < MOST_PROMISES) {
      route(draft);
    }
  }

  /** Nobody else can supply: what still stands is relied upon; whether there is such a promise. */
  static boolean fallBack(RequestDraft draft) {
    Optional<AttemptDraft> standing = draft.promises().stream().findFirst();
    standing.ifPresent(attempt -> {
      draft.current = attempt.number;
      draft.move(RequestState.SUPPLYING);
    });
    return standing.isPresent();
  }

  /** An item is on its way, or none is wanted any more: nobody else is asked. */
  static void leaveOthers(RequestDraft draft) {
    if (!draft.isLooking()) {
      draft.promises().stream()
          .filter(attempt -> !draft.isCurrent(attempt))
          .forEach(attempt -> withdraw(draft, attempt, Ending.SUPERSEDED, ""));
    }
  }

  /** Takes a promise back: the hold has to go where one may stand. */
  static void withdraw(RequestDraft draft, AttemptDraft attempt, Ending why, String words) {
    attempt.end(why, words);
    close(draft, attempt);
  }

  /** The reader no longer wants it, or it is too late. */
  static void giveUp(RequestDraft draft, Ending why) {
    draft.promises().forEach(attempt -> withdraw(draft, attempt, why, ""));
    draft
        .currentAttempt()
        .ifPresent(attempt -> {
          switch (attempt.state) {
            case AT_PICKUP -> sendHome(draft, attempt, why);
            case SENT -> recallNative(draft, attempt, why);
            case ASKING, HELD, LENT, RETURNING, MISSING, WITHDRAWING, DOUBTFUL, SETTLED -> {}
          }
        });
  }

  /** An item on its way comes home by our own scans, or by its system once the hold is gone. */
  private static void recallNative(RequestDraft draft, AttemptDraft attempt, Ending why) {
    attempt.end(why, "");
    if (attempt.isNative() && attempt.supply.hold() != Stage.NONE) {
      attempt.supply = attempt.supply.hold(Stage.ENDING);
      draft.effect(EffectKind.CANCEL_HOLD, attempt);
    }
  }

  /** From a hold shelf back to its owner. */
  static void sendHome(RequestDraft draft, AttemptDraft attempt, Ending why) {
    recallNative(draft, attempt, why);
    draft.move(attempt, SupplyState.RETURNING);
    returnAtPickup(draft, attempt);
  }

  /** The system of the pickup place forgets the item, if it ever knew it. */
  static void returnAtPickup(RequestDraft draft, AttemptDraft attempt) {
    if (attempt.pickup.hold() != Stage.NONE || attempt.pickup.loan() != Stage.NONE) {
      attempt.pickup = attempt.pickup.loan(Stage.ENDING);
      draft.effect(EffectKind.RETURN_AT_PICKUP, attempt);
    }
  }

  /** The item left its owner: its system learns on whose card, which ends the hold there. */
  static void left(RequestDraft draft, AttemptDraft attempt) {
    if (attempt.isRecordedAtSupplier()) {
      lend(draft, attempt);
    }
  }

  /** The reader has it: a system that serves both places learns it, unless it knows already. */
  static void lentInShared(RequestDraft draft, AttemptDraft attempt) {
    if (attempt.isNative()) {
      lend(draft, attempt);
    }
  }

  private static void lend(RequestDraft draft, AttemptDraft attempt) {
    if (attempt.supply.loan() == Stage.NONE || attempt.supply.loan() == Stage.ENDED) {
      attempt.supply = attempt.supply.loan(Stage.ASKED);
      draft.effect(EffectKind.LEND_AT_SUPPLIER, attempt);
    }
  }

  /** The item is home: its system learns it, and nothing more has to happen. */
  static void settle(RequestDraft draft, AttemptDraft attempt, Ending why) {
    attempt.end(why, "");
    attempt.whereabouts = new Whereabouts.Home(attempt.home());
    draft.clearJourney(attempt);
    if (attempt.supply.loan() != Stage.NONE) {
      attempt.supply = attempt.supply.loan(Stage.ENDING);
      draft.effect(EffectKind.RETURN_AT_SUPPLIER, attempt);
    }
    close(draft, attempt);
  }

  /** Over, unless a hold may still stand in the supplier's system: that goes first. */
  static void close(RequestDraft draft, AttemptDraft attempt) {
    if (attempt.supply.hold() == Stage.NONE || attempt.supply.hold() == Stage.ENDED) {
      draft.move(attempt, SupplyState.SETTLED);
    } else {
      attempt.supply = attempt.supply.hold(Stage.ENDING);
      draft.move(attempt, SupplyState.WITHDRAWING);
      draft.effect(EffectKind.CANCEL_HOLD, attempt);
    }
  }

  /** An item that came before the one that was asked for takes its place. */
  static void adopt(RequestDraft draft, AttemptDraft attempt) {
    if (!draft.isCurrent(attempt)) {
      draft
          .currentAttempt()
          .filter(other -> other.state.isPromise())
          .ifPresent(other -> withdraw(draft, other, Ending.SUPERSEDED, ""));
      draft.current = attempt.number;
    }
    attempt.revive();
    draft.clearRouting();
    draft.move(RequestState.SUPPLYING);
  }

  /** Whether this item is, or can still become, what the reader waits for. */
  static boolean isWanted(RequestDraft draft, AttemptDraft attempt) {
    return draft.isLooking() || (draft.isCurrent(attempt) && draft.state == RequestState.SUPPLYING);
  }

  /** On the hold shelf of the pickup place. */
  static void ready(RequestDraft draft, AttemptDraft attempt) {
    draft.clearJourney(attempt);
    draft.move(attempt, SupplyState.AT_PICKUP);
    draft.move(RequestState.READY);
    if (!attempt.isNative() && attempt.pickup.hold() == Stage.NONE) {
      attempt.pickup = attempt.pickup.hold(Stage.ASKED);
      draft.effect(EffectKind.ACCEPT_AT_PICKUP, attempt);
    }
    draft.tell(Notice.READY);
  }

  /** Nobody knows where it is; the reader is not made to wait for it. */
  static void missing(RequestDraft draft, AttemptDraft attempt, String words) {
    attempt.whereabouts = new Whereabouts.Unknown(attempt.whereabouts.lastSeen());
    draft.clear(Attention.Kind.TRANSIT_LATE, attempt.number);
    draft.clear(Attention.Kind.RETURN_LATE, attempt.number);
    draft.move(attempt, SupplyState.MISSING);
    draft.attention(Attention.Kind.ITEM_MISSING, attempt, words);
    boolean waiting = draft.state == RequestState.SUPPLYING || draft.state == RequestState.READY;
    if (draft.isCurrent(attempt) && waiting) {
      attempt.end(Ending.LOST, words);
      route(draft);
    }
  }
}
