package org.tongjie.broker.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.request.Effect;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.RequestStore.Claim;

/** Takes work of a lane and does it: intent, call, result, each kept before the next. */
final class LaneStep {
  private static final Logger LOG = LoggerFactory.getLogger(LaneStep.class);

  /** So often an effect is tried that meets a fault of this program, restarts counted. */
  private static final int MOST_TRIES = 5;

  private final RequestStore store;
  private final Applier applier;
  private final Performer performer;
  private final Pace pace;
  private final Clock clock;
  private final Checkpoint.Listener checkpoints;

  LaneStep(LendingParts parts, Applier applier, Performer performer) {
    this.store = parts.store();
    this.applier = applier;
    this.performer = performer;
    this.pace = parts.pace();
    this.clock = parts.clock();
    this.checkpoints = parts.checkpoints();
  }

  /** Takes what may be done now; each turn is to be given to {@link #perform}. */
  List<Turn> take(Claim claim) {
    Instant now = clock.instant();
    List<OutboxEntry> taken = store.claim(claim, now, now.plus(pace.lease()));
    Map<RequestId, PatronRequest> requests =
        taken.isEmpty()
            ? Map.of()
            : store.find(taken.stream().map(OutboxEntry::request).distinct().toList());
    return taken.stream()
        .map(entry -> turn(entry, Optional.ofNullable(requests.get(entry.request()))))
        .toList();
  }

  /**
   * Begun before its latest time, an effect and its look-up end before others may take the work.
   */
  Turn turn(OutboxEntry entry, Optional<PatronRequest> request) {
    return new Turn(entry, request, clock.instant().plus(pace.lease().dividedBy(3)));
  }

  /** Gives back what was taken and not begun. */
  void giveBack(OutboxEntry entry) {
    store.giveBack(entry);
  }

  /** Does one entry and keeps its result; what is not begun now is given back. */
  void perform(Turn turn, Breaker breaker) {
    call(turn, breaker).ifPresentOrElse(made -> keep(turn, made), () -> giveBack(turn.entry()));
  }

  /** Asks the system; empty where that would be begun too late, or its breaker lets nobody in. */
  Optional<Performed> call(Turn turn, Breaker breaker) {
    checkpoints.passed(Checkpoint.TAKEN);
    Instant now = clock.instant();
    if (turn.request().isEmpty()) {
      return Optional.of(new Performed.Nothing());
    }
    return now.isAfter(turn.latest())
        ? Optional.empty()
        : breaker.enter(now).map(entered -> call(turn, turn.request().get(), entered));
  }

  private Performed call(Turn turn, PatronRequest request, Breaker.Call entered) {
    try (entered) {
      Performed performed = performer.perform(request, turn.entry(), clock.instant());
      switch (performed) {
        case Performed.Happened happened -> entered.succeeded();
        case Performed.Nothing nothing -> {}
        case Performed.Later later when later.systemFailed() -> {
          int failures = entered.failed(clock.instant(), later.why().reason());
          tell(turn.entry(), later.why().reason(), failures);
        }
        case Performed.Later later -> {}
      }
      return performed;
    }
  }

  /** Keeps what came of it. */
  void keep(Turn turn, Performed performed) {
    OutboxEntry entry = turn.entry();
    switch (performed) {
      case Performed.Happened happened -> {
        checkpoints.passed(Checkpoint.BEFORE_COMMIT);
        keep(turn.request().orElseThrow(), entry, happened.event());
        checkpoints.passed(Checkpoint.AFTER_COMMIT);
      }
      case Performed.Nothing nothing -> store.drop(entry);
      case Performed.Later later -> store.postpone(entry, later.why());
    }
  }

  /**
   * Hears that a fault of this program ended a turn. The effect may have been done, so it is looked
   * up before it is tried again; after some tries a person has to see to it.
   */
  void broken(Turn turn, RuntimeException fault) {
    OutboxEntry entry = turn.entry();
    Instant now = clock.instant();
    String reason =
        "PROGRAM_FAULT %s, effect %d".formatted(fault.getClass().getSimpleName(), entry.number());
    if (turn.request().isPresent() && entry.tries() + 1 >= MOST_TRIES) {
      keep(turn.request().get(), entry, givenUp(entry.effect(), now, reason));
    } else {
      Instant again = now.plus(pace.lookUp(entry.failures()));
      store.postpone(entry, new RequestStore.Postponement(again, false, reason));
    }
  }

  private static Event givenUp(Effect effect, Instant now, String reason) {
    return effect.kind().isAct()
        ? new Event.ActInDoubt(now, effect.attempt(), effect.kind(), reason)
        : new Event.EffectFailed(now, effect.kind(), reason);
  }

  /**
   * Says so at the first failure, the second, the fourth and so on: enough to know, not a flood.
   */
  private static void tell(OutboxEntry entry, String reason, int failures) {
    if (Integer.bitCount(failures) == 1) {
      LOG.info("Lane {}, failure {} in a row: {}", entry.lane(), failures, reason);
    }
  }

  private void keep(PatronRequest request, OutboxEntry entry, Event event) {
    Applier.Happening happening =
        new Applier.Happening(event, entry.eventId(), Optional.of(entry), "system " + entry.lane());
    if (applier.apply(request, happening) instanceof ActAnswer.ItemTaken) {
      store.postpone(
          entry,
          new RequestStore.Postponement(event.at(), true, "the item was promised meanwhile"));
    }
  }
}
