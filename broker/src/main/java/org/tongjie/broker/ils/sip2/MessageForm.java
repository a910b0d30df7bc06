package org.tongjie.broker.ils.sip2;

import static org.tongjie.broker.ils.sip2.FixedField.count;
import static org.tongjie.broker.ils.sip2.FixedField.flag;
import static org.tongjie.broker.ils.sip2.FixedField.ok;
import static org.tongjie.broker.ils.sip2.FixedField.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of one message (3M SIP2, "Message commands and responses"): what reader and writer are
 * made from.
 *
 * @param fixed fields at the head, in order
 * @param required identifiers of tagged fields without which the message has no meaning for us;
 *     systems leave out much that the standard requires, and add fields of their own
 */
record MessageForm(String code, String name, List<FixedField> fixed, Set<String> required) {
  private static final FixedField DATE = text("transaction date", 18);

  static final MessageForm LOGIN =
      of("93", "login", "CN CO", text("UID algorithm", 1), text("PWD algorithm", 1));
  static final MessageForm LOGIN_ANSWER = of("94", "login response", "", ok("ok"));
  static final MessageForm STATUS =
      of(
          "99",
          "SC status",
          "",
          text("status code", 1),
          text("max print width", 3),
          text("protocol version", 4));
  static final MessageForm STATUS_ANSWER =
      of(
          "98",
          "ACS status",
          "",
          flag("on-line status"),
          flag("checkin ok"),
          flag("checkout ok"),
          flag("renewal policy"),
          flag("status update ok"),
          flag("off-line ok"),
          text("timeout period", 3),
          text("retries allowed", 3),
          text("date/time sync", 18),
          text("protocol version", 4));
  static final MessageForm PATRON =
      of("63", "patron information", "AA", text("language", 3), DATE, text("summary", 10));
  static final MessageForm PATRON_ANSWER =
      of(
          "64",
          "patron information response",
          "AA",
          text("patron status", 14),
          text("language", 3),
          DATE,
          count("hold items count"),
          count("overdue items count"),
          count("charged items count"),
          count("fine items count"),
          count("recall items count"),
          count("unavailable holds count"));
  static final MessageForm ITEM = of("17", "item information", "AB", DATE);
  static final MessageForm ITEM_ANSWER =
      of(
          "18",
          "item information response",
          "",
          text("circulation status", 2),
          text("security marker", 2),
          text("fee type", 2),
          DATE);
  static final MessageForm HOLD = of("15", "hold", "AA", text("hold mode", 1), DATE);
  static final MessageForm HOLD_ANSWER =
      of("16", "hold response", "", ok("ok"), flag("available"), DATE);
  static final MessageForm CHECKOUT =
      of(
          "11",
          "checkout",
          "AA AB",
          flag("SC renewal policy"),
          flag("no block"),
          DATE,
          text("nb due date", 18));
  static final MessageForm CHECKOUT_ANSWER =
      of(
          "12",
          "checkout response",
          "",
          ok("ok"),
          flag("renewal ok"),
          flag("magnetic media"),
          flag("desensitize"),
          DATE);
  static final MessageForm CHECKIN =
      of("09", "checkin", "AB", flag("no block"), DATE, text("return date", 18));
  static final MessageForm CHECKIN_ANSWER =
      of(
          "10",
          "checkin response",
          "",
          ok("ok"),
          flag("resensitize"),
          flag("magnetic media"),
          flag("alert"),
          DATE);
  static final MessageForm RENEW =
      of(
          "29",
          "renew",
          "AA",
          flag("third party allowed"),
          flag("no block"),
          DATE,
          text("nb due date", 18));
  static final MessageForm RENEW_ANSWER =
      of(
          "30",
          "renew response",
          "",
          ok("ok"),
          flag("renewal ok"),
          flag("magnetic media"),
          flag("desensitize"),
          DATE);
  static final MessageForm ASK_AGAIN = of("97", "request ACS resend", "");
  static final MessageForm SEND_AGAIN = of("96", "request SC resend", "");

  private static final Map<String, MessageForm> BY_CODE =
      Stream.of(
              LOGIN,
              LOGIN_ANSWER,
              STATUS,
              STATUS_ANSWER,
              PATRON,
              PATRON_ANSWER,
              ITEM,
              ITEM_ANSWER,
              HOLD,
              HOLD_ANSWER,
              CHECKOUT,
              CHECKOUT_ANSWER,
              CHECKIN,
              CHECKIN_ANSWER,
              RENEW,
              RENEW_ANSWER,
              ASK_AGAIN,
              SEND_AGAIN)
          .collect(Collectors.toUnmodifiableMap(MessageForm::code, Function.identity()));

  private static MessageForm of(String code, String name, String required, FixedField... fixed) {
    Set<String> tags = required.isEmpty() ? Set.of() : Set.of(required.split(" "));
    return new MessageForm(code, name, List.of(fixed), tags);
  }

  static Optional<MessageForm> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /**
   * The place of a fixed field.
   *
   * @throws IllegalArgumentException when the form has no such field
   */
  int indexOf(String field) {
    for (int i = 0; i < fixed.size(); i++) {
      if (fixed.get(i).name().equals(field)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " has no field \"" + field + "\"");
  }
}
