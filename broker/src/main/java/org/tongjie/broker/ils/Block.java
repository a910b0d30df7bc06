package org.tongjie.broker.ils;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a card may not borrow.
 *
 * @param text the system's words, empty where it says none
 */
public record Block(Kind kind, String text) {
  /** The block of a card whose last day is over; none for one that has no last day. */
  public static Optional<Block> ofExpiry(Optional<LocalDate> lastDay, LocalDate today) {
    return lastDay.filter(day -> day.isBefore(today)).map(_ -> new Block(Kind.EXPIRED, ""));
  }

  /** The reason in the broker's terms. */
  public enum Kind {
    EXPIRED,
    /** 停证 */
    SUSPENDED,
    /** 挂失 */
    CARD_LOST,
    TOO_MANY_LOANS,
    OVERDUE,
    FINES,
    HOLDS_DENIED,
    OTHER
  }
}
