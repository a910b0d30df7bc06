package org.tongjie.broker.work;

import java.time.Clock;
import java.util.Optional;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.Wish;

/** The one door through which readers, desks and programs act on requests. */
public final class Lending {
  private final Applier applier;
  private final RequestStore store;
  private final RequestLimit limit;
  private final Clock clock;

  Lending(Applier applier, RequestStore store, RequestLimit limit, Clock clock) {
    this.applier = applier;
    this.store = store;
    this.limit = limit;
    this.clock = clock;
  }

  /** How many requests a reader may have open at once. */
  public interface RequestLimit {
    /** Nobody is limited. */
    RequestLimit NONE = wish -> Optional.empty();

    /** The limit, when the reader has reached it. */
    Optional<Integer> reached(Wish wish);
  }

  /** Takes a reader's wish. */
  public SubmitAnswer submit(Wish wish, String actor) {
    Optional<Integer> reached = limit.reached(wish);
    return reached.isPresent()
        ? new SubmitAnswer.OverLimit(reached.get())
        : applier.submit(RequestId.next(clock.instant()), wish, actor);
  }

  /**
   * The same under a number that was chosen before, so that what is handed in again is the same
   * request and no other.
   */
  public SubmitAnswer submit(RequestId id, Wish wish, String actor) {
    Optional<PatronRequest> made = store.find(id);
    if (made.isPresent()) {
      return new SubmitAnswer.Accepted(made.get());
    }
    Optional<Integer> reached = limit.reached(wish);
    return reached.isPresent()
        ? new SubmitAnswer.OverLimit(reached.get())
        : switch (applier.submit(id, wish, actor)) {
          case SubmitAnswer.Duplicate(RequestId existing) when existing.equals(id) ->
              new SubmitAnswer.Accepted(store.find(id).orElseThrow());
          case SubmitAnswer answer -> answer;
        };
  }

  /**
   * Tells what happened to a request.
   *
   * @param eventId the same for the same event told twice, as by a form sent again
   * @param actor who did it, without a name: "reader", "desk COUNTY-A", "staff 7"
   */
  public ActAnswer act(RequestId id, Event event, String eventId, String actor) {
    ActAnswer answer =
        applier.apply(id, new Applier.Happening(event, eventId, Optional.empty(), actor));
    if (answer instanceof ActAnswer.Done
        && event instanceof Event.StaffDecided(var _, int attempt, var act, var decision)
        && attempt == 0
        && decision == Event.Decision.TRY_AGAIN) {
      store.hasten(id, act);
    }
    return answer;
  }

  public Optional<PatronRequest> find(RequestId id) {
    return store.find(id);
  }
}
