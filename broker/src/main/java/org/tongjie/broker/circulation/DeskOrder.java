package org.tongjie.broker.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;

/**
 * What a librarian orders on the page of a request, as it was sent.
 *
 * @param act a {@link HandAct}, DECIDE for what could not be told, or CHANGE_PICKUP
 * @param attempt the number of the attempt, or 0 for the request itself
 * @param effect the act in a system that is decided about
 * @param place code of the place where it is to be brought instead
 * @param text what the librarian says
 */
public record DeskOrder(
    String act, int attempt, String effect, String decision, String place, String text) {
  /** The act of a decision. */
  public static final String DECIDE = "DECIDE";

  /** The act of having it brought elsewhere. */
  public static final String CHANGE_PICKUP = "CHANGE_PICKUP";

  private static final int LONGEST = 200;

  /** Whether it is for the libraries alone that look after the reader: see {@link Affairs}. */
  public boolean concernsReader() {
    return act.equals(CHANGE_PICKUP) || HandAct.of(act).filter(HandAct::concernsReader).isPresent();
  }

  /**
   * The event it means; empty when it means none.
   *
   * @param today the day at the desk
   */
  public Optional<Event> event(Instant at, LocalDate today, Region region) {
    return switch (act) {
      case DECIDE -> decided(at);
      case CHANGE_PICKUP -> pickupChanged(at, region);
      default -> HandAct.of(act).map(hand -> hand.event(at, attempt, bounded(), today));
    };
  }

  private String bounded() {
    return text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
  }

  private Optional<Event> pickupChanged(Instant at, Region region) {
    return region.pickupPlaces().stream()
        .map(Place::code)
        .filter(code -> code.value().equals(place))
        .findFirst()
        .map(code -> new Event.PickupChanged(at, region.pickupFor(code, at), true));
  }

  private Optional<Event> decided(Instant at) {
    Optional<EffectKind> kind =
        Arrays.stream(EffectKind.values()).filter(one -> one.name().equals(effect)).findFirst();
    Optional<Event.Decision> decided =
        Arrays.stream(Event.Decision.values())
            .filter(one -> one.name().equals(decision))
            .findFirst();
    return kind.flatMap(
        effectKind -> decided.map(one -> new Event.StaffDecided(at, attempt, effectKind, one)));
  }
}
