package org.tongjie.broker.supply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.region.OpeningCalendar;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.routing.Pace;
import org.tongjie.broker.routing.Tally;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.broker.store.RoutingStore.OpenAttempt;

/** Learns from attempts how often and how fast libraries fill requests; one step at a time. */
public final class Learning {
  private static final int PAGE = 200;
  private static final int MOST_PAGES = 50;
  private static final double SECONDS = 3600;

  private final RoutingStore routing;
  private final RequestStore requests;
  private final Supplier<Region> region;

  public Learning(RoutingStore routing, RequestStore requests, Supplier<Region> region) {
    this.routing = routing;
    this.requests = requests;
    this.region = region;
  }

  /** Looks through the attempts whose end is not known yet; how many it learned from. */
  public int step() {
    Region current = region.get();
    int learned = 0;
    Optional<OpenAttempt> last = Optional.empty();
    for (int page = 0; page < MOST_PAGES; page++) {
      List<OpenAttempt> attempts = routing.openAttempts(last, PAGE);
      for (OpenAttempt attempt : attempts) {
        Optional<Lesson> lesson = lesson(current, attempt);
        lesson.ifPresent(known -> routing.learn(attempt, known.tally(), known.pace()));
        learned += lesson.isPresent() ? 1 : 0;
      }
      if (attempts.size() < PAGE) {
        return learned;
      }
      last = Optional.of(attempts.getLast());
    }
    return learned;
  }

  /** What an attempt teaches: {@link Tally#NONE} for nothing. */
  private record Lesson(Tally tally, Pace pace) {
    static final Lesson NONE = new Lesson(Tally.NONE, Pace.NONE);
  }

  /** What an attempt teaches, empty while it is open. */
  private Optional<Lesson> lesson(Region current, OpenAttempt attempt) {
    Optional<PatronRequest> request = requests.find(attempt.request());
    Optional<SupplierRequest> supplier = request.flatMap(one -> one.supplier(attempt.attempt()));
    if (supplier.isEmpty()) {
      return request.filter(one -> one.state() == RequestState.FINISHED).map(_ -> Lesson.NONE);
    }
    if (supplier.get().state().isPromise()) {
      return Optional.empty();
    }
    Optional<Instant> sent = routing.sentAt(attempt.request(), attempt.attempt());
    if (sent.isPresent()) {
      return Optional.of(filled(current, attempt, sent.get()));
    }
    return Optional.of(
        supplier
            .get()
            .ending()
            .map(ending -> failure(ending, hours(current, attempt, supplier.get().since())))
            .map(tally -> new Lesson(tally, Pace.NONE))
            .orElse(Lesson.NONE));
  }

  private static Lesson filled(Region current, OpenAttempt attempt, Instant sent) {
    OpeningCalendar desk = current.calendarOf(attempt.key().agency());
    return new Lesson(
        new Tally(1, 0, 0, 0, hours(current, attempt, sent), 0),
        Pace.of(desk, attempt.askedAt(), sent));
  }

  private static Tally failure(Ending ending, double hours) {
    return switch (ending) {
      case REFUSED, HOLD_GONE, UNKNOWN -> new Tally(0, 1, 0, 0, 0, hours);
      case DECLINED -> new Tally(0, 0, 1, 0, 0, hours);
      case SILENT -> new Tally(0, 0, 0, 1, 0, hours);
      case CANCELLED, TOO_LATE, SUPERSEDED, LOST, RETURNED, CAME_BACK, WRITTEN_OFF -> Tally.NONE;
    };
  }

  private static double hours(Region current, OpenAttempt attempt, Instant end) {
    OpeningCalendar desk = current.calendarOf(attempt.key().agency());
    Duration open = desk.deskTimeBetween(attempt.askedAt(), end);
    return open.toSeconds() / SECONDS;
  }
}
