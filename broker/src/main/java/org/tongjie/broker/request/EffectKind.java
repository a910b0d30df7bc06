package org.tongjie.broker.request;

/** What a lane has to do for a request. */
public enum EffectKind {
  /** Not an act in any system. */
  NONE,
  /** Ask the home system about the reader. */
  CHECK_PATRON,
  /** Choose the next supplier. */
  CHOOSE_SUPPLIER,
  /** Place the hold at the supplier. */
  PLACE_HOLD,
  /** Take it back. */
  CANCEL_HOLD,
  /** Record at the supplier that the item left, on the card that stands for the reader. */
  LEND_AT_SUPPLIER,
  /** Make the item known to the system of the pickup place, for the reader. */
  ACCEPT_AT_PICKUP,
  /** Record the loan in the system of the pickup place. */
  LEND_AT_PICKUP,
  /** Record the return in the system of the pickup place. */
  RETURN_AT_PICKUP,
  /** Record at the supplier that the item is home. */
  RETURN_AT_SUPPLIER,
  /** Renew at the supplier. */
  RENEW_AT_SUPPLIER,
  /** Tell the reader. */
  TELL_READER;

  /** Whether a library system does it, so that it may be done twice or in doubt. */
  public boolean isAct() {
    return switch (this) {
      case PLACE_HOLD,
          CANCEL_HOLD,
          LEND_AT_SUPPLIER,
          ACCEPT_AT_PICKUP,
          LEND_AT_PICKUP,
          RETURN_AT_PICKUP,
          RETURN_AT_SUPPLIER,
          RENEW_AT_SUPPLIER ->
          true;
      case NONE, CHECK_PATRON, CHOOSE_SUPPLIER, TELL_READER -> false;
    };
  }
}
