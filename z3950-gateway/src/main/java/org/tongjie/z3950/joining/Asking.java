package org.tongjie.z3950.joining;

import java.util.Optional;
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
  private final Target target;
  private final Address.Z3950 address;
  private final Patience patience = new Patience();
  private @Nullable Association association;

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
    Optional<T> answer = patience.ask(what, () -> question.ask(open(), deadline()));
    if (answer.isEmpty()) {
      association = null;
    }
    return answer;
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

  /** How the target has answered so far. */
  Patience patience() {
    return patience;
  }

  @Override
  public void close() {
    if (association != null) {
      association.close();
    }
  }
}
