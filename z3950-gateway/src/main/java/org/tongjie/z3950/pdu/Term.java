package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/**
 * A search or index term (Z39.50-2003 §4.1, Term). Clients send {@link General}; the others came
 * with version 3.
 */
public sealed interface Term {
  /** Octets in the character set of the association. */
  record General(Octets octets) implements Term {}

  /** A number. */
  record Numeric(long number) implements Term {}

  /** Text. */
  record CharacterString(String text) implements Term {}

  /** An object identifier. */
  record Identifier(Oid oid) implements Term {}

  /** GeneralizedTime, such as {@code 19991231235959Z}. */
  record DateTime(String generalizedTime) implements Term {}

  /** A value of a registered format. */
  record Externally(External external) implements Term {}

  /** A quantity. */
  record Quantity(IntUnit quantity) implements Term {}

  /** No term: the attributes say all. */
  record Null() implements Term {}
}
