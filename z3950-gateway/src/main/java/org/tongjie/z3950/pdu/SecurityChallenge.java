package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.Octets;

/** A challenge or its answer (Z39.50-2003 §3.2.5.1). */
public sealed interface SecurityChallenge {
  /** Octets both sides understand. */
  record Simple(Octets octets) implements SecurityChallenge {
    @Override
    public String toString() {
      return "Simple[…]";
    }
  }

  /** A registered access control format. */
  record Externally(External external) implements SecurityChallenge {
    @Override
    public String toString() {
      return "Externally[…]";
    }
  }
}
