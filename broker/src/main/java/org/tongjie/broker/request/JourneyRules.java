package org.tongjie.broker.request;

import java.util.Optional;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Step.Refusal;

/** Scans that tell where an item is: facts, believed in every state. */
final class JourneyRules {
  private JourneyRules() {}

  static Optional<Refusal> send(RequestDraft draft, AttemptDraft attempt, Event.Sent sent) {
    return switch (attempt.state) {
      case ASKING, HELD, WITHDRAWING, DOUBTFUL -> {
        if (!SupplyRules.isWanted(draft, attempt)) {
          yield Optional.of(Refusal.NOT_WANTED);
        }
        depart(draft, attempt, sent);
        yield Optional.empty();
      }
      case SENT, RETURNING -> {
        attempt.whereabouts = new Whereabouts.OnTheWay(sent.from(), sent.to());
        draft.restart(attempt);
        yield Optional.empty();
      }
      case AT_PICKUP -> Optional.of(Refusal.WANTED_HERE);
      case MISSING -> found(draft, attempt, sent);
      case LENT -> Optional.of(Refusal.WITH_READER);
      case SETTLED -> Optional.of(Refusal.NOT_WANTED);
    };
  }

  private static void depart(RequestDraft draft, AttemptDraft attempt, Event.Sent sent) {
    SupplyRules.adopt(draft, attempt);
    draft.clearAct(attempt.number, EffectKind.PLACE_HOLD);
    draft.clearAct(attempt.number, EffectKind.CANCEL_HOLD);
    draft.clear(Attention.Kind.CANCEL_LATE, attempt.number);
    attempt.whereabouts = new Whereabouts.OnTheWay(sent.from(), sent.to());
    SupplyRules.left(draft, attempt);
    draft.move(attempt, SupplyState.SENT);
    draft.tell(Notice.ON_ITS_WAY);
  }

  private static Optional<Refusal> found(
      RequestDraft draft, AttemptDraft attempt, Event.Sent sent) {
    draft.clearJourney(attempt);
    attempt.whereabouts = new Whereabouts.OnTheWay(sent.from(), sent.to());
    SupplyRules.returnAtPickup(draft, attempt);
    draft.move(attempt, SupplyState.RETURNING);
    return Optional.empty();
  }

  static Optional<Refusal> receive(
      RequestDraft draft, AttemptDraft attempt, Event.Received arrival) {
    boolean here = arrival.place().equals(draft.wish.pickup());
    if (attempt.state == SupplyState.LENT) {
      return LoanRules.returned(draft, attempt, arrival);
    }
    if (here && SupplyRules.isWanted(draft, attempt) && canArrive(attempt)) {
      arrive(draft, attempt, arrival);
    } else if (arrival.atOwner()) {
      home(draft, attempt);
    } else {
      elsewhere(draft, attempt, arrival);
    }
    return Optional.empty();
  }

  private static boolean canArrive(AttemptDraft attempt) {
    return switch (attempt.state) {
      case ASKING, HELD, WITHDRAWING, DOUBTFUL, SENT, RETURNING, MISSING -> true;
      case AT_PICKUP, LENT, SETTLED -> false;
    };
  }

  private static void arrive(RequestDraft draft, AttemptDraft attempt, Event.Received arrival) {
    SupplyRules.adopt(draft, attempt);
    clearHold(draft, attempt);
    attempt.whereabouts = new Whereabouts.At(arrival.place());
    SupplyRules.left(draft, attempt);
    SupplyRules.ready(draft, attempt);
  }

  private static void clearHold(RequestDraft draft, AttemptDraft attempt) {
    draft.clearAct(attempt.number, EffectKind.PLACE_HOLD);
    draft.clearAct(attempt.number, EffectKind.CANCEL_HOLD);
    draft.clear(Attention.Kind.CANCEL_LATE, attempt.number);
  }

  /** At its owner's: where it never left, nothing happened; else its journey is over. */
  private static void home(RequestDraft draft, AttemptDraft attempt) {
    switch (attempt.state) {
      case ASKING, HELD, WITHDRAWING, DOUBTFUL, SETTLED -> {}
      case SENT, AT_PICKUP -> {
        boolean waiting =
            draft.isCurrent(attempt)
                && (draft.state == RequestState.SUPPLYING || draft.state == RequestState.READY);
        SupplyRules.returnAtPickup(draft, attempt);
        SupplyRules.settle(draft, attempt, Ending.CAME_BACK);
        if (waiting) {
          SupplyRules.route(draft);
        }
      }
      case MISSING -> {
        SupplyRules.returnAtPickup(draft, attempt);
        SupplyRules.settle(draft, attempt, Ending.CAME_BACK);
      }
      case RETURNING -> SupplyRules.settle(draft, attempt, Ending.CAME_BACK);
      case LENT -> throw new IllegalStateException("a lent item is returned, not received");
    }
  }

  /** At a place that is neither its home nor the reader's: it goes on from there. */
  private static void elsewhere(RequestDraft draft, AttemptDraft attempt, Event.Received arrival) {
    Whereabouts at = new Whereabouts.At(arrival.place());
    if (attempt.state == SupplyState.AT_PICKUP && attempt.whereabouts.equals(at)) {
      return;
    }
    boolean wanted = SupplyRules.isWanted(draft, attempt);
    boolean wasReady = attempt.state == SupplyState.AT_PICKUP && draft.state == RequestState.READY;
    attempt.whereabouts = at;
    draft.clearJourney(attempt);
    clearHold(draft, attempt);
    if (attempt.state != SupplyState.SETTLED && attempt.state != SupplyState.RETURNING) {
      SupplyRules.left(draft, attempt);
    }
    if (wasReady || (wanted && attempt.state != SupplyState.SETTLED)) {
      if (wasReady) {
        draft.move(RequestState.SUPPLYING);
      } else {
        SupplyRules.adopt(draft, attempt);
      }
      draft.move(attempt, SupplyState.SENT);
    } else {
      if (attempt.state == SupplyState.MISSING) {
        SupplyRules.returnAtPickup(draft, attempt);
      }
      draft.move(attempt, SupplyState.RETURNING);
    }
  }

  /** Nobody finds it. */
  static Optional<Refusal> lost(RequestDraft draft, AttemptDraft attempt, String reason) {
    switch (attempt.state) {
      case ASKING, HELD -> SupplyRules.passOn(draft, attempt, Ending.DECLINED, reason);
      case SENT, AT_PICKUP, RETURNING -> SupplyRules.missing(draft, attempt, reason);
      case LENT -> {
        if (draft.state == RequestState.LOANED) {
          draft.finish(Outcome.LOST, reason);
        }
        SupplyRules.missing(draft, attempt, reason);
      }
      case WITHDRAWING, DOUBTFUL, MISSING, SETTLED -> {}
    }
    return Optional.empty();
  }
}
