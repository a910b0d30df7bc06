package org.tongjie.broker.request;

/** Why an attempt at a supplier ended, or is about to. */
public enum Ending {
  /** Its system refused the hold. */
  REFUSED,
  /** Its desk cannot supply. */
  DECLINED,
  /** It did not answer, or did not send, in time. */
  SILENT,
  /** The hold vanished from its system. */
  HOLD_GONE,
  /** The reader took the request back. */
  CANCELLED,
  /** Too late for the reader. */
  TOO_LATE,
  /** Another supplier was faster. */
  SUPERSEDED,
  /** It could not be told whether the hold was placed. */
  UNKNOWN,
  /** The item was lost on the way. */
  LOST,
  /** Lent, and home again. */
  RETURNED,
  /** It came home without a loan. */
  CAME_BACK,
  /** Given up as lost. */
  WRITTEN_OFF
}
