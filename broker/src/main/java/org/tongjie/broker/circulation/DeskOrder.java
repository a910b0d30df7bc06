package org.tongjie.broker.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;

/**
 * What a librarian orders on the page of a request, as it was sent.
 *
 * @param act a {@link HandAct}, or DECIDE for what could not be told
 * @param attempt the number of the attempt, or 0 for the request itself
 * @param effect the act in a system that is decided about
 * @param text what the librarian says
 */
public record DeskOrder(String act, int attempt, String effect, String decision, String text) {
  /** The act of a decision. */
  public static final String DECIDE = "DECIDE";

  private static final int LONGEST = 200;

  /** The event it means; empty when it means none. */
  public Optional<Event> event(Instant at, LocalDate today) {
    String bounded = text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    if (!act.equals(DECIDE)) {
      return HandAct.of(act).map(hand -> hand.event(at, attempt, bounded, today));
    }
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
