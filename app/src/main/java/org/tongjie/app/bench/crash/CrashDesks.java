package org.tongjie.app.bench.crash;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Leg;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.work.Lending;

/** The people of the region: pull and send, receive, lend, take back; some decline or cancel. */
final class CrashDesks {
  private final Lending lending;
  private final Random random;
  private long acts;

  CrashDesks(Lending lending, long seed) {
    this.lending = lending;
    this.random = new Random(seed);
  }

  /**
   * Everybody looks once at what is theirs to do.
   *
   * @return how many requests are not over yet
   */
  int sweep(List<RequestId> requests) {
    int open = 0;
    for (RequestId id : requests) {
      PatronRequest request = lending.find(id).orElseThrow();
      if (!request.isClosed()) {
        open++;
        act(request);
      } else if (request.suppliers().stream().anyMatch(CrashDesks::isOwed)) {
        open++;
      }
    }
    return open;
  }

  /** Whether a system has not said yet that what is over for us is over there too. */
  private static boolean isOwed(SupplierRequest attempt) {
    return Stream.of(attempt.supply(), attempt.pickup())
        .flatMap(leg -> Stream.of(leg.hold(), leg.loan()))
        .anyMatch(stage -> stage == Leg.Stage.ASKED || stage == Leg.Stage.ENDING);
  }

  private void act(PatronRequest request) {
    if (random.nextInt(400) == 0) {
      tell(request, new Event.CancelAsked(Instant.now()));
    }
    for (SupplierRequest attempt : request.suppliers()) {
      act(request, attempt).ifPresent(event -> tell(request, event));
    }
  }

  private Optional<Event> act(PatronRequest request, SupplierRequest attempt) {
    Instant now = Instant.now();
    int number = attempt.number();
    PlaceCode pickup = request.wish().pickup();
    return switch (attempt.state()) {
      case HELD ->
          Optional.of(
              random.nextInt(20) == 0
                  ? new Event.Declined(now, number, "not on shelf")
                  : new Event.Sent(now, number, attempt.home(), pickup));
      case SENT -> Optional.of(new Event.Received(now, number, pickup, false));
      case AT_PICKUP ->
          Optional.of(
              new Event.HandedOut(
                  now, number, pickup, LocalDate.now(Calendars.USUAL_ZONE).plusDays(30)));
      case LENT -> Optional.of(new Event.TakenBack(now, number, pickup, false));
      case RETURNING -> Optional.of(new Event.Received(now, number, attempt.home(), true));
      case ASKING, WITHDRAWING, DOUBTFUL, MISSING, SETTLED -> Optional.empty();
    };
  }

  private void tell(PatronRequest request, Event event) {
    lending.act(request.id(), event, "desk-" + acts++ + "-" + request.id(), "desk");
  }
}
