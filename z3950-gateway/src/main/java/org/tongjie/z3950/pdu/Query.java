package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/** A query in one of the types of Z39.50-2003 §3.7. */
public sealed interface Query {
  /** CQL in a type-104 query. */
  Oid CQL = new Oid("1.2.840.10003.16.2");

  /** Type-1, the reverse Polish query every target must support. */
  record Type1(RpnQuery rpn) implements Query {}

  /** Type-101, the same structure as type-1 since version 3. */
  record Type101(RpnQuery rpn) implements Query {}

  /** Type-104 with a query in CQL. */
  record Cql(String query) implements Query {}

  /** Type-104 in another language than CQL. */
  record Type104(External external) implements Query {}

  /**
   * A query of another type: 0, 2, 100, 102 or one not defined.
   *
   * @param type its context-specific tag, which is its type
   * @param element the whole encoded element
   */
  record Other(int type, Octets element) implements Query {}
}
