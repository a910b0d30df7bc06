package org.tongjie.simulator.fault;

/** How a call fails. */
public enum FaultKind {
  /** Answers late, after {@link Faults#slowness}. */
  SLOW,
  /** Does nothing, answers nothing, and keeps the connection. */
  SILENT,
  /** Acts, answers nothing, and keeps the connection. */
  SILENT_AFTER,
  /** Closes the connection without acting. */
  DROP_BEFORE,
  /** Acts, then closes the connection without an answer. */
  DROP_AFTER,
  /** Acts once and sends the answer twice. */
  DUPLICATE,
  /** Acts and sends the answer with letters changed. */
  GARBLE,
  /** Acts and sends what is no answer at all. */
  NONSENSE,
  /** Acts and sends the answer in a character set that was not agreed. */
  OTHER_CHARSET,
  /** Acts and sends a line of a million letters. */
  LONG_LINE,
  /** Acts, sends the first half of the answer and closes the connection. */
  HALF,
  /** Refuses properly, without acting. */
  REFUSE,
  /** Acts, drops every connection and accepts none for {@link Faults#outage}. */
  RESTART,
  /** Acts, then cancels the oldest waiting hold on its own. */
  CANCEL_HOLD,
  /** Acts, then misses the item the call was about. */
  LOSE_ITEM;

  /** Whether the call's own work is left undone. */
  public boolean stopsTheAct() {
    return this == SILENT || this == DROP_BEFORE || this == REFUSE;
  }
}
