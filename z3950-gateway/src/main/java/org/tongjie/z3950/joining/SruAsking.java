package org.tongjie.z3950.joining;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
  private final Map<String, String> given;
  private final Path folder;
  private final HttpClient http = TargetClients.http();
  private final Patience patience = new Patience();
  private Target target;

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
    return patience.demand(() -> put(question));
  }

  private SruAnswer put(Question question) throws TargetException {
    return question.ask(
        new SruConnection(http, target, (Address.Sru) target.address()),
        Deadline.in(target.limits().answer()));
  }

  /** The answer, empty when the target did not give one that can be used. */
  Optional<SruAnswer> ask(String what, Question question) {
    return patience.ask(what, () -> put(question));
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

  /** How the target has answered so far. */
  Patience patience() {
    return patience;
  }

  @Override
  public void close() {
    http.close();
  }
}
