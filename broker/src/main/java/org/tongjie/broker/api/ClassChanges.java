package org.tongjie.broker.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongjie.broker.patron.LibraryCards;
import org.tongjie.broker.patron.SchoolYear;
import org.tongjie.broker.patron.YearEnd;
import org.tongjie.http.Fault;

/**
 * What a program wants a school's classes to become.
 *
 * @param faults what is wrong with it; nothing is done where there are any
 */
record ClassChanges(Map<String, SchoolYear.Change> changes, List<Fault> faults) {
  private static final String MEMBER = "changes";

  /** Reads it. */
  static ClassChanges read(ApiBody body, YearEnd year, Words words) {
    return new Reader(year, words).read(body.json().path(MEMBER));
  }

  private static final class Reader {
    private final Map<String, SchoolYear.Change> changes = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> units;
    private final Words words;

    Reader(YearEnd year, Words words) {
      this.units = year.units().stream().map(YearEnd.Unit::name).collect(Collectors.toSet());
      this.words = words;
    }

    ClassChanges read(JsonNode sent) {
      if (!sent.isArray() || sent.isEmpty()) {
        faults.add(words.fault(MEMBER, "fault.year", words.text("fault.year.changes")));
      }
      for (int number = 0; number < sent.size(); number++) {
        read(MEMBER + "[" + number + "]", sent.path(number));
      }
      return new ClassChanges(changes, faults);
    }

    private void read(String member, JsonNode sent) {
      String unit = sent.path("unit").asText("");
      Optional<SchoolYear.Change> change = change(sent);
      if (!units.contains(unit) || changes.containsKey(unit)) {
        faults.add(words.fault(member + ".unit", "fault.year", words.text("fault.year.unit")));
      } else if (change.isEmpty()) {
        String allowed = words.text("fault.year.change", Integer.toString(LibraryCards.LONGEST));
        faults.add(words.fault(member, "fault.year", allowed));
      } else {
        changes.put(unit, change.get());
      }
    }

    /** A new name, or a last day, and not both. */
    private static Optional<SchoolYear.Change> change(JsonNode sent) {
      String becomes = sent.path("becomes").asText("").strip();
      Optional<LocalDate> last = new ApiBody(sent).day("last");
      if (sent.has("becomes") == sent.has("last") || becomes.length() > LibraryCards.LONGEST) {
        return Optional.empty();
      }
      return becomes.isEmpty()
          ? last.map(SchoolYear.Change.Leaves::new)
          : Optional.of(new SchoolYear.Change.Becomes(becomes));
    }
  }
}
