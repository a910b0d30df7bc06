package org.tongjie.simulator.ncip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tongjie.simulator.ils.Hold;

/** Identifiers and times as elements, and out of them. */
final class Ids {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Ids() {}

  static Element user(String card) {
    return Element.of("UserId", Element.text("UserIdentifierValue", card));
  }

  static Element item(String barcode) {
    return Element.of("ItemId", Element.text("ItemIdentifierValue", barcode));
  }

  static Element request(String value) {
    return Element.of("RequestId", Element.text("RequestIdentifierValue", value));
  }

  /** The identifier the caller gave, else the number of the hold. */
  static Element request(Hold hold) {
    String marker = hold.wish().marker();
    return request(marker.isEmpty() ? Long.toString(hold.number()) : marker);
  }

  static String requestOf(Element message) {
    return message.at("RequestId", "RequestIdentifierValue");
  }

  static String itemOf(Element message) {
    return message.at("ItemId", "ItemIdentifierValue");
  }

  static Element time(String name, Instant when) {
    return Element.text(name, when.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** The end of a day, as a due date is given. */
  static Element day(String name, LocalDate day) {
    return time(name, day.atTime(23, 59, 59).atZone(ZONE).toInstant());
  }

  /** The day of an {@code xs:dateTime}, which may lack its zone; empty when it is none. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.ofInstant(Instant.parse(text), ZONE));
    } catch (DateTimeParseException e) {
      return plainDay(text);
    }
  }

  private static Optional<LocalDate> plainDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
