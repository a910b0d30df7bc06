package org.tongjie.app.bench.lending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Leg.Stage;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.work.Lending;

/** Desks and readers who act on each request as soon as the systems have recorded the last act. */
final class People {
  private final BlockingQueue<PatronRequest> waiting = new LinkedBlockingQueue<>();
  private final Map<RequestId, SupplyState> acted = new ConcurrentHashMap<>();

  /** Hears of a request as it is now. */
  void see(PatronRequest request) {
    Optional<SupplierRequest> attempt = request.currentSupplier();
    if (attempt.isPresent() && isRecorded(attempt.get())) {
      SupplyState state = attempt.get().state();
      if (state == SupplyState.SETTLED) {
        acted.remove(request.id());
      } else if (acted.put(request.id(), state) != state) {
        waiting.add(request);
      }
    }
  }

  private static boolean isRecorded(SupplierRequest attempt) {
    return switch (attempt.state()) {
      case HELD, SETTLED -> true;
      case SENT -> attempt.supply().loan() == Stage.STANDS;
      case AT_PICKUP -> attempt.pickup().hold() == Stage.STANDS;
      case LENT -> attempt.pickup().loan() == Stage.STANDS;
      case RETURNING -> attempt.pickup().loan() == Stage.NONE;
      case ASKING, WITHDRAWING, DOUBTFUL, MISSING -> false;
    };
  }

  /** Acts on one request, or waits a moment for one. */
  void act(Lending lending) throws InterruptedException {
    PatronRequest request = waiting.poll(100, TimeUnit.MILLISECONDS);
    if (request != null) {
      SupplierRequest attempt = request.currentSupplier().orElseThrow();
      String eventId = "desk-" + attempt.state() + "-" + request.id();
      lending.act(request.id(), event(request, attempt), eventId, "desk");
    }
  }

  private static Event event(PatronRequest request, SupplierRequest attempt) {
    Instant now = Instant.now();
    int number = attempt.number();
    PlaceCode pickup = request.wish().pickup();
    return switch (attempt.state()) {
      case HELD -> new Event.Sent(now, number, attempt.home(), pickup);
      case SENT -> new Event.Received(now, number, pickup, false);
      case AT_PICKUP ->
          new Event.HandedOut(
              now, number, pickup, LocalDate.now(Calendars.USUAL_ZONE).plusDays(30));
      case LENT -> new Event.TakenBack(now, number, pickup, false);
      case RETURNING -> new Event.Received(now, number, attempt.home(), true);
      case ASKING, WITHDRAWING, DOUBTFUL, MISSING, SETTLED ->
          throw new IllegalStateException("nobody acts on " + attempt.state());
    };
  }
}
