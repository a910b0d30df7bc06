package org.tongjie.z3950.ber;

import java.io.IOException;

/**
 * Octets from a peer that are no valid encoding, break a limit, or lack a mandatory element. After
 * it the reader's position is meaningless and the association ends.
 */
public final class ProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param what what was found and what was expected
   * @param offset octets from the beginning of the protocol data unit
   */
  public ProtocolException(String what, int offset) {
    super(what + " (octet " + offset + ")");
    this.offset = offset;
  }

  /** Where in the protocol data unit the fault lies, in octets from its beginning. */
  public int offset() {
    return offset;
  }
}
