package org.tongjie.broker.request;

import java.time.Instant;

/**
 * Something that needs a person.
 *
 * @param kind what it is
 * @param attempt the number of the supplier request, or 0 for the request itself
 * @param act the act in a system that is meant, or {@link EffectKind#NONE}
 * @param since when it was raised
 * @param text what the system or the colleague said, without names of readers
 */
public record Attention(Kind kind, int attempt, EffectKind act, Instant since, String text) {

  /** What needs a person; each has acts that help. */
  public enum Kind {
    /** The home system has not answered about the reader. */
    PATRON_CHECK_LATE,
    /** No supplier could be chosen yet. */
    ROUTING_LATE,
    /** This program failed at what it does itself, for a fault of its own. */
    BROKER_FAILED,
    /** Only copies are left that staff have to agree to. */
    CONSENT_NEEDED,
    /** A hold could not be taken back in time. */
    CANCEL_LATE,
    /** The item should have arrived. */
    TRANSIT_LATE,
    /** The item should be home. */
    RETURN_LATE,
    /** The reader has kept it for long. */
    LONG_OVERDUE,
    /** The item is nowhere. */
    ITEM_MISSING,
    /** It cannot be told whether the system did what it was asked. */
    ACT_IN_DOUBT,
    /** The system refused an act that has happened at a desk. */
    ACT_REFUSED,
    /** The item came back damaged. */
    DAMAGED
  }

  boolean is(Kind other, int number, EffectKind effect) {
    return kind == other && attempt == number && act == effect;
  }
}
