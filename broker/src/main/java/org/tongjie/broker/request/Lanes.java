package org.tongjie.broker.request;

import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;

/** Which lane does an effect, and what it is about. */
public final class Lanes {
  private Lanes() {}

  /**
   * The lane of an effect.
   *
   * @param homeSystem the system of the reader's home library, or the broker's lane where it has
   *     none
   */
  public static String lane(PatronRequest request, Effect effect, String homeSystem) {
    return switch (effect.kind()) {
      case CHECK_PATRON -> homeSystem;
      case CHOOSE_SUPPLIER, NONE -> OutboxEntry.BROKER_LANE;
      case TELL_READER -> OutboxEntry.NOTICE_LANE;
      case PLACE_HOLD, CANCEL_HOLD, LEND_AT_SUPPLIER, RETURN_AT_SUPPLIER, RENEW_AT_SUPPLIER ->
          attempt(request, effect).candidate().system().value();
      case ACCEPT_AT_PICKUP, LEND_AT_PICKUP, RETURN_AT_PICKUP ->
          attempt(request, effect).candidate().pickupSystem().value();
    };
  }

  /** What an effect is about; work about one thing is done one after the other. */
  public static String subject(PatronRequest request, Effect effect) {
    return switch (effect.kind()) {
      case CHECK_PATRON -> key(request.wish().card());
      case CHOOSE_SUPPLIER, NONE -> request.id().toString();
      case TELL_READER -> "notice " + request.id();
      case PLACE_HOLD,
          CANCEL_HOLD,
          LEND_AT_SUPPLIER,
          RETURN_AT_SUPPLIER,
          RENEW_AT_SUPPLIER,
          ACCEPT_AT_PICKUP,
          LEND_AT_PICKUP,
          RETURN_AT_PICKUP ->
          key(attempt(request, effect).candidate().item());
    };
  }

  private static SupplierRequest attempt(PatronRequest request, Effect effect) {
    return request.supplier(effect.attempt()).orElseThrow();
  }

  private static String key(CardKey card) {
    return "card " + card.issuer() + " " + card.number();
  }

  private static String key(ItemKey item) {
    return "item " + item.owner() + " " + item.barcode();
  }
}
