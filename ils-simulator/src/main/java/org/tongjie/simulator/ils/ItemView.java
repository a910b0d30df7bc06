package org.tongjie.simulator.ils;

import java.util.List;
import java.util.Optional;

/**
 * An item and what it is doing at one moment.
 *
 * @param place where it is
 * @param destination where it is going, empty when nowhere
 * @param queue open holds on it, first come first
 */
public record ItemView(
    Item item,
    Condition condition,
    String place,
    String destination,
    Optional<Loan> loan,
    List<Hold> queue) {
  public ItemView {
    queue = List.copyOf(queue);
  }
}
