package org.tongjie.z3950.joining;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.client.Association;
import org.tongjie.z3950.client.Deadline;
import org.tongjie.z3950.client.TargetException;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Target;

/**
 * Asks one target many things, however it takes them: an association it ends is opened anew, and
 * after some failures it is not troubled any more. Not safe for use by several threads.
 */
final class Asking implements AutoCloseable {
  private static final int MOST_FAILURES = 6;

  private final Target target;
  private final Address.Z3950 address;
  private final Set<String> failures = new LinkedHashSet<>();
  private @Nullable Association association;
  private int failed;
  private long slowest;

  /** A question. */
  interface Question<T> {
    T ask(Association association, Deadline deadline) throws TargetException;
  }

  Asking(Target target, Address.Z3950 address) {
    this.target = target;
    this.address = address;
  }

  Address.Z3950 address() {
    return address;
  }

  /** The answer, empty when the target did not give one that can be used. */
  <T> Optional<T> ask(String what, Question<T> question) {
    if (failed >= MOST_FAILURES) {
      return Optional.empty();
    }
    long start = System.nanoTime();
    try {
      return Optional.of(question.ask(open(), deadline()));
    } catch (TargetException failure) {
      failed++;
      failures.add(what + ": " + failure.getMessage());
      association = null;
      return Optional.empty();
    } finally {
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
  }

  /** Opens an association, or gives the one that is open. */
  Association open() throws TargetException {
    Association current = association;
    if (current == null || !current.isUsable()) {
      current = Association.open(target, address, deadline());
      association = current;
    }
    return current;
  }

  private Deadline deadline() {
    return Deadline.in(target.limits().answer());
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
    if (association != null) {
      association.close();
    }
  }
}
