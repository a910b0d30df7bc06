package org.tongjie.broker.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongjie.broker.shelves.Shelves;
import org.tongjie.http.Fault;

/** Reads the parameters of a question about live availability. */
final class AvailabilityQuestion {
  private static final String WAIT = "wait";
  private static final String ID = "id";
  private static final int LONGEST_ID = 40;

  private final MultivaluedMap<String, String> given;
  private final List<Fault> faults = new ArrayList<>();

  AvailabilityQuestion(MultivaluedMap<String, String> given) {
    this.given = given;
  }

  /** The records asked for, each once. */
  List<String> ids() {
    List<String> ids = given.getOrDefault(ID, List.of()).stream().distinct().toList();
    if (ids.isEmpty() || ids.size() > Shelves.MOST_RECORDS) {
      faults.add(
          new Fault(
              ID,
              "is given " + ids.size() + " times",
              "1 to " + Shelves.MOST_RECORDS + " different records"));
    }
    if (ids.stream().anyMatch(id -> id.length() > LONGEST_ID)) {
      faults.add(new Fault(ID, "is too long", "identifiers as \"c123\""));
    }
    return ids;
  }

  /** How long systems are waited for. */
  Duration budget() {
    List<String> values = given.getOrDefault(WAIT, List.of());
    long most = Shelves.LONGEST.toMillis();
    String text = values.isEmpty() ? String.valueOf(most) : values.getFirst().strip();
    boolean sound =
        values.size() <= 1 && text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= most;
    if (!sound) {
      faults.add(
          new Fault(
              WAIT, "is no time that we wait", "once, a number of milliseconds from 0 to " + most));
      return Duration.ZERO;
    }
    return Duration.ofMillis(Integer.parseInt(text));
  }

  /** What is wrong with the parameters, others than these included. */
  List<Fault> faults(Set<String> known) {
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .limit(5)
        .forEach(name -> faults.add(unknown(name, known)));
    return List.copyOf(faults);
  }

  private static Fault unknown(String name, Set<String> known) {
    String shown = name.length() > LONGEST_ID ? name.substring(0, LONGEST_ID) + "…" : name;
    return new Fault(shown, "is not a parameter of this", String.join(", ", known));
  }
}
