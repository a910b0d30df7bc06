package org.tongjie.broker.request;

/**
 * Something to be done outside, decided in the same step as the state that asks for it.
 *
 * @param attempt the supplier request it is for, or 0
 * @param notice what the reader is told; {@link Notice#NONE} unless that is what it does
 */
public record Effect(EffectKind kind, int attempt, Notice notice) {

  /** What a reader is told. */
  public enum Notice {
    NONE,
    ACCEPTED,
    /** It comes to another place than the reader chose. */
    PICKUP_CHANGED,
    REFUSED,
    NOT_SUPPLIED,
    ON_ITS_WAY,
    READY,
    NOT_COLLECTED,
    DUE_SOON,
    OVERDUE,
    RECALLED,
    RENEWED,
    NOT_RENEWED,
    CANCELLED,
    RETURNED
  }

  static Effect of(EffectKind kind, int attempt) {
    return new Effect(kind, attempt, Notice.NONE);
  }

  static Effect tell(Notice notice) {
    return new Effect(EffectKind.TELL_READER, 0, notice);
  }
}
