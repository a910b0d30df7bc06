package org.tongjie.broker.ils.ncip;

import java.util.Locale;
import org.tongjie.broker.ils.Refusal;

/**
 * Why a service failed (NCIP 2.02, Problem). The lists of problem types are open; what they say is
 * recognized by their words.
 */
record Problem(String type, String detail) {
  static Problem of(Element element) {
    return new Problem(element.at("ProblemType"), element.at("ProblemDetail"));
  }

  boolean is(String standardType) {
    return type.equalsIgnoreCase(standardType);
  }

  private boolean says(String words) {
    return type.toLowerCase(Locale.ROOT).contains(words);
  }

  boolean isUnknownUser() {
    return is("Unknown User") || is("User Not Found") || is("Non-Unique User");
  }

  boolean isUnknownItem() {
    return is("Unknown Item") || is("Item Not Found");
  }

  boolean isUnknownRequest() {
    return is("Unknown Request") || is("Request Not Found") || says("already cancel");
  }

  boolean isWrongPin() {
    return says("authentication failed") || says("invalid pin") || says("wrong pin");
  }

  boolean isNotOffered() {
    return says("unsupported service") || says("unauthorized service") || says("not supported");
  }

  /** Whether it may go better later. */
  boolean isTemporary() {
    return says("temporary processing failure") || says("system unavailable");
  }

  Refusal refusal() {
    if (isUnknownUser()) {
      return Refusal.CARD_UNKNOWN;
    }
    if (isUnknownItem()) {
      return Refusal.ITEM_UNKNOWN;
    }
    if (says("duplicate") || says("already requested")) {
      return Refusal.ALREADY_HELD;
    }
    if (says("exceeded") || says("maximum") || says("limit")) {
      return Refusal.LIMIT;
    }
    if (says("user blocked") || says("user ineligible") || says("user access denied")) {
      return Refusal.CARD_BLOCKED;
    }
    return ofItem();
  }

  private Refusal ofItem() {
    if (says("checked out") || says("on loan")) {
      return Refusal.ITEM_LENT;
    }
    if (says("on shelf") || says("item available")) {
      return Refusal.ITEM_ON_SHELF;
    }
    if (says("closed")) {
      return Refusal.CLOSED;
    }
    return says("does not circulate")
            || says("not requestable")
            || says("item access denied")
            || says("cannot accept item")
            || says("not available")
        ? Refusal.ITEM_NOT_HOLDABLE
        : Refusal.OTHER;
  }

  /** The system's words. */
  String text() {
    return detail.isEmpty() ? type : type + ": " + detail;
  }
}
