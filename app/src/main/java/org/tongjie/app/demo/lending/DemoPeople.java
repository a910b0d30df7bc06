package org.tongjie.app.demo.lending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.work.Lending;
import org.tongjie.catalog.store.StoreException;

/**
 * The people of the sample's region, who do what desks, couriers and readers do, at a pace that can
 * be watched.
 */
public final class DemoPeople implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
  private final Lending lending;
  private final OpenRequests open;
  private final Region region;
  private final Duration pace;
  private final Clock clock;
  private final Map<RequestId, Integer> declining = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  /** What there is to do. */
  @FunctionalInterface
  public interface OpenRequests {
    List<PatronRequest> all();
  }

  /**
   * People of a region.
   *
   * @param pace how long each lets a book lie before the next thing happens to it
   */
  public DemoPeople(Lending lending, OpenRequests open, Region region, Duration pace, Clock clock) {
    this.lending = lending;
    this.open = open;
    this.region = region;
    this.pace = pace;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("people of the demonstration").unstarted(this::run);
  }

  /** The first desks that are to send a book for this request do not find it. */
  public void declines(RequestId request, int times) {
    declining.put(request, times);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!stopped.await(pace.toMillis() / 4, TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      for (PatronRequest request : open.all()) {
        for (SupplierRequest attempt : request.suppliers()) {
          next(request, attempt).ifPresent(event -> tell(request, attempt, event));
        }
      }
    } catch (StoreException away) {
      LOG.info("the people wait: {}", away.getMessage());
    }
  }

  private void tell(PatronRequest request, SupplierRequest attempt, Event event) {
    String id =
        "demo-%s-%d-%s".formatted(request.id(), attempt.number(), attempt.since().toEpochMilli());
    lending.act(request.id(), event, id, "desk");
  }

  /** What happens next to a book that has lain long enough. */
  private Optional<Event> next(PatronRequest request, SupplierRequest attempt) {
    Instant now = clock.instant();
    int number = attempt.number();
    PlaceCode pickup = request.wish().pickup();
    if (attempt.since().plus(pace).isAfter(now)) {
      return Optional.empty();
    }
    return switch (attempt.state()) {
      case HELD -> Optional.of(pulled(request, attempt));
      case SENT -> Optional.of(received(attempt, pickup));
      case AT_PICKUP -> Optional.of(new Event.HandedOut(now, number, pickup, due(now)));
      case LENT -> Optional.of(new Event.TakenBack(now, number, pickup, atOwner(attempt, pickup)));
      case RETURNING -> Optional.of(received(attempt, attempt.home()));
      case ASKING, WITHDRAWING, DOUBTFUL, MISSING, SETTLED -> Optional.empty();
    };
  }

  /** What a desk does with its pull list. */
  private Event pulled(PatronRequest request, SupplierRequest attempt) {
    Instant now = clock.instant();
    PlaceCode pickup = request.wish().pickup();
    if (attempt.number() <= declining.getOrDefault(request.id(), 0)) {
      return new Event.Declined(now, attempt.number(), "not on shelf");
    }
    return pickup.equals(attempt.home())
        ? new Event.Received(now, attempt.number(), pickup, true)
        : new Event.Sent(now, attempt.number(), attempt.home(), pickup);
  }

  private Event received(SupplierRequest attempt, PlaceCode place) {
    return new Event.Received(clock.instant(), attempt.number(), place, atOwner(attempt, place));
  }

  private boolean atOwner(SupplierRequest attempt, PlaceCode place) {
    return region
        .place(place)
        .map(known -> known.agency().equals(attempt.candidate().item().owner()))
        .orElse(false);
  }

  private static LocalDate due(Instant now) {
    return LocalDate.ofInstant(now, Calendars.USUAL_ZONE).plusDays(30);
  }

  @Override
  public void close() {
    stopped.countDown();
  }
}
