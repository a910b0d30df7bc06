package org.tongjie.broker.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongjie.broker.language.BadParameter;
import org.tongjie.broker.language.Phrase;
import org.tongjie.broker.shelves.Shelves;

/** Reads the parameters of a question about live availability. */
final class AvailabilityQuestion {
  private static final String WAIT = "wait";
  private static final String ID = "id";
  private static final int LONGEST_ID = 40;

  private final MultivaluedMap<String, String> given;
  private final List<BadParameter> faults = new ArrayList<>();

  AvailabilityQuestion(MultivaluedMap<String, String> given) {
    this.given = given;
  }

  /** The records asked for, each once. */
  List<String> ids() {
    List<String> ids = given.getOrDefault(ID, List.of()).stream().distinct().toList();
    if (ids.isEmpty() || ids.size() > Shelves.MOST_RECORDS) {
      faults.add(
          new BadParameter(
              ID,
              Phrase.of("parameter.times", ids.size()),
              Phrase.of("parameter.allowed.records", Shelves.MOST_RECORDS)));
    }
    if (ids.stream().anyMatch(id -> id.length() > LONGEST_ID)) {
      faults.add(
          new BadParameter(ID, Phrase.of("parameter.tooLong"), Phrase.of("parameter.allowed.id")));
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
          new BadParameter(
              WAIT, Phrase.of("parameter.noWait"), Phrase.of("parameter.allowed.wait", most)));
      return Duration.ZERO;
    }
    return Duration.ofMillis(Integer.parseInt(text));
  }

  /** What is wrong with the parameters, others than these included. */
  List<BadParameter> faults(Set<String> known) {
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .limit(5)
        .forEach(name -> faults.add(unknown(name, known)));
    return List.copyOf(faults);
  }

  private static BadParameter unknown(String name, Set<String> known) {
    String shown = name.length() > LONGEST_ID ? name.substring(0, LONGEST_ID) + "…" : name;
    return new BadParameter(
        shown, Phrase.of("parameter.unknown"), Phrase.codes(String.join(", ", known)));
  }
}
