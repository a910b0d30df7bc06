package org.tongjie.z3950.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.query.QueryParser;
import org.tongjie.http.Fault;

/** Reads the parameters of a federated search, all faults at once. */
final class FederatedParameters {
  private static final int MAX_SIZE = 100;
  private static final int USUAL_SIZE = 20;
  private static final int MAX_MILLIS = 60_000;
  private static final int USUAL_MILLIS = 10_000;

  private final List<Fault> faults = new ArrayList<>();

  /** What became of the parameters. */
  sealed interface Read {
    record Sound(FederatedRequest request) implements Read {}

    record Faulty(List<Fault> faults) implements Read {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * Reads them as they came, absent ones null.
   *
   * @param known codes that may be asked
   */
  static Read read(
      @Nullable String q,
      @Nullable String targets,
      @Nullable String size,
      @Nullable String timeout,
      List<String> known) {
    FederatedParameters parameters = new FederatedParameters();
    if (q == null || q.isBlank()) {
      parameters.faults.add(new Fault("q", "is missing", "a query as in the search box"));
    }
    Set<String> asked = parameters.targets(targets, known);
    int records = parameters.number("size", size, USUAL_SIZE, 1, MAX_SIZE);
    int millis = parameters.number("timeout", timeout, USUAL_MILLIS, 100, MAX_MILLIS);
    if (q == null || !parameters.faults.isEmpty()) {
      return new Read.Faulty(parameters.faults);
    }
    return new Read.Sound(
        new FederatedRequest(q, QueryParser.parse(q), asked, records, Duration.ofMillis(millis)));
  }

  private Set<String> targets(@Nullable String text, List<String> known) {
    if (text == null || text.isBlank()) {
      return new LinkedHashSet<>(known);
    }
    Set<String> asked = new LinkedHashSet<>(List.of(text.strip().split("\\s*,\\s*", -1)));
    for (String code : asked) {
      if (!known.contains(code)) {
        faults.add(
            new Fault(
                "targets", "names the unknown target \"" + code + "\"", String.join(", ", known)));
      }
    }
    return asked;
  }

  private int number(String name, @Nullable String text, int usual, int least, int most) {
    if (text == null) {
      return usual;
    }
    boolean digits =
        !text.isEmpty() && text.length() < 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int value = digits ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      faults.add(new Fault(name, "is \"" + text + "\"", "a number of " + least + " to " + most));
    }
    return value;
  }
}
