package org.tongjie.broker.patron;

import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;

/**
 * A reader in the register of a library without a system, kept by its desk.
 *
 * @param holder whose card it is, for the desk alone
 * @param readerType type in the region
 * @param unit class or department, or empty
 * @param expires the last day on which it is valid
 * @param blocked why it may not be used, or empty
 */
public record DeskCard(
    CardKey card,
    String holder,
    String readerType,
    String unit,
    Optional<LocalDate> expires,
    String blocked) {

  /** The same card in another class or department. */
  public DeskCard in(String other) {
    return new DeskCard(card, holder, readerType, other, expires, blocked);
  }

  /** The same card with its last day. */
  public DeskCard until(LocalDate last) {
    return new DeskCard(card, holder, readerType, unit, Optional.of(last), blocked);
  }

  /** Without the holder. */
  @Override
  public String toString() {
    return "DeskCard[card=%s, type=%s, expires=%s]".formatted(card, readerType, expires);
  }
}
