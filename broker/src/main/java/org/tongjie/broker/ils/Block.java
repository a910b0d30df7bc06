package org.tongjie.broker.ils;

/**
 * Why a card may not borrow.
 *
 * @param text the system's words, empty where it says none
 */
public record Block(Kind kind, String text) {
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
