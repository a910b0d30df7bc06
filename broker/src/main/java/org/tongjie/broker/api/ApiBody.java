package org.tongjie.broker.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.circulation.LateEntry;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.http.Fault;
import org.tongjie.http.Json;

/** The object a program sends; what is not there reads as empty. */
record ApiBody(JsonNode json) {
  /** The most characters of what says one thing. */
  static final int LONGEST = 4096;

  /** The most characters of what says many. */
  static final int LONGEST_LIST = 32 * 1024;

  private static final Pattern NUMBER = Pattern.compile("[^\\s|\\p{Cntrl}]{1,64}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  /** Reads it; empty when it is no object. */
  static Optional<ApiBody> read(String text) {
    try {
      return Optional.ofNullable(Json.MAPPER.readTree(text))
          .filter(JsonNode::isObject)
          .map(ApiBody::new);
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }

  String text(String name) {
    return json.path(name).asText("");
  }

  int number(String name) {
    return json.path(name).asInt(0);
  }

  /** A day; empty too where it is none. */
  Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(text(name)));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  /** The same for the same act sent twice: 8 to 64 letters, digits, dots and hyphens. */
  Optional<String> key() {
    return Optional.of(text("key")).filter(key -> KEY.matcher(key).matches());
  }

  /** When it happened; now where nothing is said, empty where it cannot be. */
  Optional<Instant> at(Instant now) {
    return LateEntry.time(text("at"), now, Instant::parse);
  }

  /** What is wrong with the key and the time of an act. */
  List<Fault> faults(Words words, Instant now) {
    List<Fault> faults = new ArrayList<>();
    if (key().isEmpty()) {
      faults.add(words.fault("key", "fault.key", words.text("fault.key.allowed")));
    }
    if (at(now).isEmpty()) {
      String such = now.truncatedTo(ChronoUnit.SECONDS).toString();
      faults.add(words.fault("at", "fault.time", words.text("fault.time.allowed", such)));
    }
    return faults;
  }

  /** A number of an agency, in a member of this name with "agency" and "number". */
  Optional<Owned> owned(String name, StaffVisit visit) {
    JsonNode part = json.path(name);
    String number = part.path("number").asText("");
    String agency = part.path("agency").asText("");
    return visit
        .region()
        .symbol(agency)
        .filter(_ -> NUMBER.matcher(number).matches())
        .map(symbol -> new Owned(symbol, number));
  }

  /** A number with whose it is. */
  record Owned(AgencySymbol agency, String number) {}
}
