package org.tongjie.broker.request;

/**
 * Work for one lane, kept in the transaction that asked for it.
 *
 * @param number orders the work of all lanes
 * @param lane the code of the library system it is for, or {@link #BROKER_LANE}
 * @param subject the card or item it is about: one at a time, in order
 * @param tries how often it was tried before and may have been done
 * @param worker who has it now
 * @param failures how often it failed in a row, whether done or not
 */
public record OutboxEntry(
    long number,
    RequestId request,
    Effect effect,
    String lane,
    String subject,
    int tries,
    String worker,
    int failures) {
  /** The lane of what no library system does: routing, and readers of libraries without one. */
  public static final String BROKER_LANE = "*";

  /** The lane of notices, so that a slow mail server delays no routing. */
  public static final String NOTICE_LANE = "*notices";

  /** Looked up at the other side before anything is repeated; the same for every try. */
  public String marker() {
    return marker(request, effect.attempt());
  }

  /** The marker of all acts for one attempt. */
  public static String marker(RequestId request, int attempt) {
    return "TJ-" + request + "-" + attempt;
  }

  /** Names the event that this work results in, so that it is kept once. */
  public String eventId() {
    return "effect-" + number;
  }
}
