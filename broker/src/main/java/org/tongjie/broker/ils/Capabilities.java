package org.tongjie.broker.ils;

import java.util.Map;

/**
 * What a system can do, and what it can prove.
 *
 * @param table operations without an entry are not supported
 */
public record Capabilities(Map<Operation, Capability> table) {
  public Capabilities {
    table = Map.copyOf(table);
  }

  public Capability of(Operation operation) {
    return table.getOrDefault(operation, Capability.NONE);
  }

  public boolean offers(Operation operation) {
    return of(operation).isOffered();
  }
}
