package org.tongjie.z3950.joining;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.tongjie.z3950.client.TargetException;
import org.tongjie.z3950.joining.Findings.Mark;

/**
 * How long a target takes to answer and how often it fails; after some failures it is not troubled
 * any more. Not safe for use by several threads.
 */
final class Patience {
  private static final int MOST_FAILURES = 6;
  private static final int LONG_MILLIS = 2_000;
  private static final int LONGEST_LIMIT_SECONDS = 60;

  private final Set<String> failures = new LinkedHashSet<>();
  private int failed;
  private long slowest;

  /** A question to the target. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws TargetException;
  }

  /**
   * The answer.
   *
   * @throws TargetException when there is none that can be used
   */
  <T> T demand(Question<T> question) throws TargetException {
    long start = System.nanoTime();
    try {
      return question.ask();
    } finally {
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
  }

  /** The answer, empty when the target did not give one that can be used. */
  <T> Optional<T> ask(String what, Question<T> question) {
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

  /** Tells what went wrong, each once, and how long the slowest answer took. */
  void tell(Findings findings) {
    for (String failure : failures) {
      findings.add(Mark.DOUBTFUL, "异常应答：" + failure, "Bad answer: " + failure);
    }
    if (failed >= MOST_FAILURES) {
      findings.add(
          Mark.BAD, "多次异常，检查提前结束。", "So many bad answers that the examination ended early.");
    }
    long millis = slowest / 1_000_000;
    boolean quick = millis < LONG_MILLIS;
    findings.add(
        quick ? Mark.GOOD : Mark.DOUBTFUL,
        "最慢的一次应答 " + millis + " 毫秒",
        "Slowest answer " + millis + " ms");
    if (!quick) {
      long seconds = Math.min(LONGEST_LIMIT_SECONDS, 2 * millis / 1_000 + 1);
      findings.set("limit.answer", seconds + "s");
    }
  }
}
