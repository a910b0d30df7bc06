package org.tongjie.broker.patron;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.Workflow;

/** What a reader can do about a request. */
public enum ReaderAct {
  CANCEL,
  RENEW,
  /** Has it brought elsewhere. */
  PICKUP,
  /** Has it kept longer on the shelf. */
  LONGER;

  /** The words of all. */
  public static final String WORDS =
      Arrays.stream(values()).map(ReaderAct::word).collect(Collectors.joining(", "));

  /** The word for it in addresses and messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The act of this word. */
  public static Optional<ReaderAct> of(String word) {
    return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
  }

  /**
   * What then happens to the request.
   *
   * @param pickup code of the place, where it is to be brought elsewhere
   * @return empty where there is no such place
   */
  public Optional<Event> event(String pickup, Region region, Instant now) {
    return switch (this) {
      case CANCEL -> Optional.of(new Event.CancelAsked(now));
      case RENEW -> Optional.of(new Event.RenewAsked(now));
      case LONGER -> Optional.of(new Event.ShelfExtended(now, false));
      case PICKUP ->
          region.pickupPlaces().stream()
              .map(Place::code)
              .filter(code -> code.value().equals(pickup))
              .findFirst()
              .map(code -> new Event.PickupChanged(now, region.pickupFor(code, now), false));
    };
  }

  /** Whether it can be asked for now; the rules have the last word. */
  public boolean isOpen(PatronRequest request) {
    boolean coming =
        switch (request.state()) {
          case SUBMITTED, ROUTING, SUPPLYING -> true;
          case READY, LOANED, FINISHED -> false;
        };
    return switch (this) {
      case CANCEL -> coming || request.state() == RequestState.READY;
      case PICKUP -> coming && !request.isBroughtBySystem();
      case LONGER ->
          request.state() == RequestState.READY
              && request
                  .currentSupplier()
                  .filter(ready -> ready.extensions() < Workflow.mostExtensions(false))
                  .isPresent();
      case RENEW ->
          request.state() == RequestState.LOANED
              && request.currentSupplier().filter(SupplierRequest::mayBeRenewed).isPresent();
    };
  }
}
