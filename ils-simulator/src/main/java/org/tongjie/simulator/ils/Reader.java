package org.tongjie.simulator.ils;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A card of this system and who holds it.
 *
 * @param card number on the card
 * @param born the birthday, where the library knows it
 * @param blocked why the card may not be used, if it may not
 * @param institution true for a proxy card (馆际证): the loan limit does not apply
 * @param home the place the reader belongs to
 */
public record Reader(
    String card,
    String pin,
    String name,
    String type,
    Optional<LocalDate> born,
    Optional<LocalDate> expires,
    Optional<String> blocked,
    boolean institution,
    String home) {
  public Reader {
    if (card.isEmpty()) {
      throw new IllegalArgumentException("A reader needs a card number");
    }
  }

  /** A reader whose birthday the library does not know. */
  public Reader(
      String card,
      String pin,
      String name,
      String type,
      Optional<LocalDate> expires,
      Optional<String> blocked,
      boolean institution,
      String home) {
    this(card, pin, name, type, Optional.empty(), expires, blocked, institution, home);
  }

  /** The same with a birthday. */
  public Reader bornOn(LocalDate day) {
    return new Reader(card, pin, name, type, Optional.of(day), expires, blocked, institution, home);
  }

  Reader withBlock(Optional<String> reason) {
    return new Reader(card, pin, name, type, born, expires, reason, institution, home);
  }

  @Override
  public String toString() {
    return "Reader[" + type + "]";
  }
}
