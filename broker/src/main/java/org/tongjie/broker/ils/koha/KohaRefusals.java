package org.tongjie.broker.ils.koha;

import org.tongjie.broker.ils.Refusal;

/** What Koha's reasons mean; newer versions give them as codes, others within the error's text. */
final class KohaRefusals {
  private KohaRefusals() {}

  static Refusal ofHold(KohaAnswer answer) {
    String words = answer.errorCode() + " " + answer.error();
    if (says(words, "itemAlreadyOnHold", "alreadyReserved", "already_on_hold")) {
      return Refusal.ALREADY_HELD;
    }
    if (says(words, "tooMany", "noReservesAllowed", "hold_limit")) {
      return Refusal.LIMIT;
    }
    if (says(words, "patron_id not found", "Patron not found")) {
      return Refusal.CARD_UNKNOWN;
    }
    if (says(words, "item_id not found", "Item not found")) {
      return Refusal.ITEM_UNKNOWN;
    }
    if (says(words, "expired", "restricted", "card_lost", "debt_limit", "bad_address")) {
      return Refusal.CARD_BLOCKED;
    }
    if (says(words, "onShelf", "on_shelf", "notOnLoan", "available")) {
      return Refusal.ITEM_ON_SHELF;
    }
    return says(words, "notReservable", "damaged", "notforloan", "ageRestricted", "cannotReserve")
        ? Refusal.ITEM_NOT_HOLDABLE
        : Refusal.OTHER;
  }

  static Refusal ofLoan(String words) {
    if (says(words, "ISSUED_TO_ANOTHER")) {
      return Refusal.ITEM_LENT;
    }
    if (says(words, "TOO_MANY", "too_many", "NO_MORE_RENEWALS")) {
      return Refusal.LIMIT;
    }
    if (says(words, "PATRON_NOT_FOUND", "UNKNOWN_BORROWER")) {
      return Refusal.CARD_UNKNOWN;
    }
    if (says(words, "ITEM_NOT_FOUND", "UNKNOWN_BARCODE")) {
      return Refusal.ITEM_UNKNOWN;
    }
    if (says(words, "DEBARRED", "EXPIRED", "GNA", "CARD_LOST", "USERBLOCKED", "DEBT")) {
      return Refusal.CARD_BLOCKED;
    }
    return says(words, "NOT_FOR_LOAN", "WTHDRAWN", "RESTRICTED", "RESERVE", "on_reserve")
        ? Refusal.ITEM_NOT_HOLDABLE
        : Refusal.OTHER;
  }

  private static boolean says(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
