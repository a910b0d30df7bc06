package org.tongjie.broker.web;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What was typed into a form or an address; empty where nothing was sent. */
final class Typed {
  private Typed() {}

  /** A field of a form as it was sent. */
  static String in(MultivaluedMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).orElse("");
  }

  /** The same without the space around it, and cut where it is too long. */
  static String in(MultivaluedMap<String, String> fields, String name, int longest) {
    String text = in(fields, name).strip();
    return text.substring(0, Math.min(longest, text.length()));
  }

  /** A day; empty too where it is none. */
  static Optional<LocalDate> day(MultivaluedMap<String, String> fields, String name) {
    try {
      return Optional.of(LocalDate.parse(in(fields, name).strip()));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** A parameter of the address. */
  static String in(UriInfo uri, String name) {
    return in(uri.getQueryParameters(), name);
  }
}
