package org.tongjie.z3950.joining;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tongjie.z3950.client.Deadline;
import org.tongjie.z3950.client.SruAnswer;
import org.tongjie.z3950.client.SruConnection;
import org.tongjie.z3950.client.TargetClients;
import org.tongjie.z3950.client.TargetException;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Target;
import org.tongjie.z3950.target.TargetFiles;

/**
 * Asks one SRU target many things, however it takes them; after some failures it is not troubled
 * any more. Not safe for use by several threads.
 */
final class SruAsking implements AutoCloseable {
  private static final int MOST_FAILURES = 6;

  private final Map<String, String> given;
  private final Path folder;
  private final HttpClient http = TargetClients.http();
  private final Set<String> failures = new LinkedHashSet<>();
  private Target target;
  private int failed;
  private long slowest;

  /** A question. */
  interface Question {
    SruAnswer ask(SruConnection connection, Deadline deadline) throws TargetException;
  }

  /**
   * Makes ready to ask.
   *
   * @param given what is known of the target, as in its file
   * @param folder to which relative paths in it refer
   */
  SruAsking(Map<String, String> given, Path folder) {
    this.given = Map.copyOf(given);
    this.folder = folder;
    this.target = described(Map.of());
  }

  /** The target as described, with some values of its file different. */
  private Target described(Map<String, String> different) {
    Map<String, String> values = new TreeMap<>(given);
    values.putAll(different);
    return TargetFiles.of("examined", values, folder);
  }

  /** From here on the target is asked with these values of its file different. */
  void with(Map<String, String> different) {
    target = described(different);
  }

  Target target() {
    return target;
  }

  /**
   * The answer.
   *
   * @throws TargetException when there is none that can be used
   */
  SruAnswer demand(Question question) throws TargetException {
    long start = System.nanoTime();
    try {
      return question.ask(
          new SruConnection(http, target, (Address.Sru) target.address()),
          Deadline.in(target.limits().answer()));
    } finally {
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
  }

  /** The answer, empty when the target did not give one that can be used. */
  Optional<SruAnswer> ask(String what, Question question) {
    if (failed >= MOST_FAILURES) {
      return Optional.empty();
    }
    try {
      return Optional.of(demand(question));
    } catch (TargetException failure) {
      failed++;
      failures.add(what + ": " + failure.getMessage());
      return Optional.empty();
    }
  }

  /** Searches, for the first records. */
  Optional<SruAnswer> search(String cql, int records) {
    return ask(cql, (connection, deadline) -> connection.search(cql, 1, records, deadline));
  }

  /** Records found, -1 when the search was not made. */
  long count(String cql) {
    return search(cql, 0)
        .filter(answer -> answer.diagnostics().isEmpty())
        .map(SruAnswer::total)
        .orElse(-1L);
  }

  /** What went wrong, each once. */
  Set<String> failures() {
    return failures;
  }

  /** Whether it failed so often that it is not asked any more. */
  boolean hasGivenUp() {
    return failed >= MOST_FAILURES;
  }

  Duration slowest() {
    return Duration.ofNanos(slowest);
  }

  @Override
  public void close() {
    http.close();
  }
}
