package org.tongjie.z3950.pdu;

import java.util.List;

/** A node of a reverse Polish query (Z39.50-2003 §4.1, RPNStructure). */
public sealed interface RpnNode {
  /** Terms with attributes: a leaf that searches. */
  record Operand(List<Attribute> attributes, Term term) implements RpnNode {
    public Operand {
      attributes = List.copyOf(attributes);
    }
  }

  /** An earlier result. */
  record ResultSet(String name) implements RpnNode {}

  /** An earlier result, narrowed by attributes. */
  record RestrictedResultSet(String name, List<Attribute> attributes) implements RpnNode {
    public RestrictedResultSet {
      attributes = List.copyOf(attributes);
    }
  }

  /** Two nodes combined. */
  record Operation(Operator operator, RpnNode left, RpnNode right) implements RpnNode {}
}
