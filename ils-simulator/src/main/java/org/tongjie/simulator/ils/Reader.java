package org.tongjie.simulator.ils;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A card of this system and who holds it.
 *
 * @param card number on the card
 * @param blocked why the card may not be used, if it may not
 * @param institution true for a proxy card (馆际证): the loan limit does not apply
 * @param home the place the reader belongs to
 */
public record Reader(
    String card,
    String pin,
    String name,
    String type,
    Optional<LocalDate> expires,
    Optional<String> blocked,
    boolean institution,
    String home) {
  public Reader {
    if (card.isEmpty()) {
      throw new IllegalArgumentException("A reader needs a card number");
    }
  }

  Reader withBlock(Optional<String> reason) {
    return new Reader(card, pin, name, type, expires, reason, institution, home);
  }

  @Override
  public String toString() {
    return "Reader[" + type + "]";
  }
}
