package org.tongjie.broker.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.request.Effect;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Lanes;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.RequestStore.Committed;
import org.tongjie.broker.request.RequestStore.Work;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.request.Workflow;

/** Reads a request, lets the rules say what an event does to it, and keeps that. */
final class Applier {
  /** Two who change a request at once take turns; more tries than this mean something is wrong. */
  private static final int TURNS = 50;

  private final Workflow workflow;
  private final RequestStore store;
  private final Function<CardKey, String> homeLane;
  private final Hands hands;

  /**
   * An applier.
   *
   * @param homeLane the lane of the system that issued a card
   * @param hands who may take at once what is added
   */
  Applier(Workflow workflow, RequestStore store, Function<CardKey, String> homeLane, Hands hands) {
    this.workflow = workflow;
    this.store = store;
    this.homeLane = homeLane;
    this.hands = hands;
  }

  /**
   * What happened, as it is to be kept.
   *
   * @param entry the work this is the result of, if any
   */
  record Happening(Event event, String eventId, Optional<OutboxEntry> entry, String actor) {}

  SubmitAnswer submit(RequestId id, Wish wish, String actor) {
    Step.Moved moved = workflow.submit(id, wish);
    Change change =
        new Change(
            Optional.empty(),
            moved,
            Optional.empty(),
            "submit-" + id,
            Optional.empty(),
            List.of(),
            actor);
    return switch (commit(change)) {
      case Committed.Done done -> new SubmitAnswer.Accepted(moved.request());
      case Committed.Duplicate duplicate -> new SubmitAnswer.Duplicate(duplicate.existing());
      case Committed.Repeated repeated -> new SubmitAnswer.Duplicate(id);
      case Committed.Stale stale -> throw new IllegalStateException("a new request is changed");
      case Committed.ItemTaken taken -> throw new IllegalStateException("a new request has items");
      case Committed.EntryLost lost -> throw new IllegalStateException("a new request is no work");
    };
  }

  ActAnswer apply(RequestId id, Happening happening) {
    return store
        .recall(id)
        .flatMap(known -> moved(known, happening))
        .orElseGet(() -> {
          Optional<PatronRequest> request = store.find(id);
          return request.isPresent() ? apply(request.get(), happening) : new ActAnswer.Unknown();
        });
  }

  /** A step from what was known, where it is kept: everything else is answered from what is. */
  private Optional<ActAnswer> moved(PatronRequest known, Happening happening) {
    return workflow.apply(known, happening.event()) instanceof Step.Moved moved
        ? commit(known, moved, happening).filter(ActAnswer.Done.class::isInstance)
        : Optional.empty();
  }

  /** The same to a request just read; it is read again when somebody has changed it meanwhile. */
  ActAnswer apply(PatronRequest read, Happening happening) {
    Optional<PatronRequest> request = Optional.of(read);
    for (int turn = 0; turn < TURNS && request.isPresent(); turn++) {
      Optional<ActAnswer> answer = once(request.get(), happening);
      if (answer.isPresent()) {
        return answer.get();
      }
      request = store.find(read.id());
    }
    if (request.isEmpty()) {
      return new ActAnswer.Unknown();
    }
    throw new IllegalStateException("request " + read.id() + " changes without end");
  }

  private Optional<ActAnswer> once(PatronRequest request, Happening happening) {
    return switch (workflow.apply(request, happening.event())) {
      case Step.Unchanged unchanged -> {
        happening.entry().ifPresent(store::drop);
        yield Optional.of(new ActAnswer.NothingToDo(request));
      }
      case Step.Refused refused -> {
        happening.entry().ifPresent(store::drop);
        yield Optional.of(new ActAnswer.Refused(refused.refusal()));
      }
      case Step.Moved moved -> commit(request, moved, happening);
    };
  }

  private Optional<ActAnswer> commit(PatronRequest before, Step.Moved moved, Happening happening) {
    Change change =
        new Change(
            Optional.of(before),
            moved,
            Optional.of(happening.event()),
            happening.eventId(),
            happening.entry(),
            List.of(),
            happening.actor());
    return switch (commit(change)) {
      case Committed.Done done -> Optional.of(new ActAnswer.Done(moved.request()));
      case Committed.Stale stale -> Optional.empty();
      case Committed.Repeated repeated -> Optional.of(new ActAnswer.NothingToDo(before));
      case Committed.ItemTaken taken -> Optional.of(new ActAnswer.ItemTaken());
      case Committed.EntryLost lost -> Optional.of(new ActAnswer.NothingToDo(before));
      case Committed.Duplicate duplicate ->
          throw new IllegalStateException("an old request is no duplicate");
    };
  }

  /** Keeps a step, so far without its work, which who has a hand free takes at the same time. */
  private Committed commit(Change step) {
    Offers offers = offers(step.moved());
    boolean kept = false;
    try {
      Committed committed = store.commit(step.withWork(offers.work()));
      if (committed instanceof Committed.Done(List<OutboxEntry> taken)) {
        kept = true;
        offers.kept(taken, step.moved().request());
      }
      return committed;
    } finally {
      if (!kept) {
        offers.dropped();
      }
    }
  }

  private Offers offers(Step.Moved moved) {
    return new Offers(
        hands, moved.effects().stream().map(effect -> work(moved.request(), effect)).toList());
  }

  private Work work(PatronRequest request, Effect effect) {
    String lane = Lanes.lane(request, effect, homeLane.apply(request.wish().card()));
    return new Work(effect, lane, Lanes.subject(request, effect), hands.announce(lane));
  }
}
