package org.tongjie.broker.circulation;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Event;

/** Books are not sent to a school that is about to close for the holidays. */
final class TermEnd {
  private final Region region;

  TermEnd(Region region) {
    this.region = region;
  }

  /** The place that stands in for the pickup place, where the book would come there too late. */
  Optional<PlaceCode> instead(ScanDecision decision, Scan scan) {
    return decision instanceof ScanDecision.OfPiece book && isSentToReader(book)
        ? instead(book.piece().pickup(), scan)
        : Optional.empty();
  }

  private static boolean isSentToReader(ScanDecision.OfPiece book) {
    return book.piece().isWanted()
        && book.events().stream()
            .anyMatch(event ->
                event instanceof Event.Sent sent && sent.to().equals(book.piece().pickup()));
  }

  private Optional<PlaceCode> instead(PlaceCode pickup, Scan scan) {
    if (region.place(pickup).map(Place::agency).flatMap(region::termsOf).isEmpty()) {
      return Optional.empty();
    }
    Instant arrival = new Courier(region).arrival(scan.place(), pickup, scan.at());
    return Stream.of(scan.at(), arrival)
        .map(time -> region.pickupFor(pickup, time))
        .filter(place -> !place.equals(pickup))
        .findFirst();
  }
}
