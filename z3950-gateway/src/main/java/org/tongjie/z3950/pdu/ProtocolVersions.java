package org.tongjie.z3950.pdu;

/**
 * Versions of the protocol one side speaks; version 1 is the same as version 2.
 *
 * @param two versions 1 and 2, the International Standard of 1991
 * @param three version 3, Z39.50-1995 and later
 */
public record ProtocolVersions(boolean two, boolean three) {
  /** Versions 2 and 3. */
  public static final ProtocolVersions BOTH = new ProtocolVersions(true, true);

  /** What both sides speak. */
  public ProtocolVersions and(ProtocolVersions other) {
    return new ProtocolVersions(two && other.two, three && other.three);
  }

  /** The highest version, 0 when there is none. */
  public int highest() {
    if (three) {
      return 3;
    }
    return two ? 2 : 0;
  }
}
