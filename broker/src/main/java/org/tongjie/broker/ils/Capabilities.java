package org.tongjie.broker.ils;

import java.util.EnumMap;
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

  /** What a system can do that tells of its cards and items. */
  public static Capabilities ofLookups(boolean signIn) {
    return new Capabilities(Map.of())
        .with(Operation.PATRON, true, Proof.STATE)
        .with(Operation.ITEM, true, Proof.STATE)
        .with(Operation.SIGN_IN, signIn, Proof.STATE);
  }

  /** The same and one operation, where it is offered. */
  public Capabilities with(Operation operation, boolean offered, Proof proof) {
    return with(operation, new Capability(offered ? Support.YES : Support.NO, proof));
  }

  /** The same and holds, as far as they are offered, which can then be cancelled. */
  public Capabilities withHolds(Support support, Proof proof) {
    return with(Operation.HOLD, new Capability(support, proof))
        .with(Operation.CANCEL_HOLD, support != Support.NO, proof);
  }

  private Capabilities with(Operation operation, Capability capability) {
    if (!capability.isOffered()) {
      return this;
    }
    Map<Operation, Capability> more = new EnumMap<>(Operation.class);
    more.putAll(table);
    more.put(operation, capability);
    return new Capabilities(more);
  }

  public Capability of(Operation operation) {
    return table.getOrDefault(operation, Capability.NONE);
  }

  public boolean offers(Operation operation) {
    return of(operation).isOffered();
  }
}
