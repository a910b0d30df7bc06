package org.tongjie.z3950.ber;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable run of octets, compared by value: an OCTET STRING or one whole encoded element. */
public final class Octets {
  private static final int SHOWN = 32;
  private static final Octets EMPTY = new Octets(new byte[0]);

  private final byte[] octets;

  private Octets(byte[] octets) {
    this.octets = octets;
  }

  /** No octets. */
  public static Octets empty() {
    return EMPTY;
  }

  /** Takes {@code octets} over without copying: the caller must not change them afterwards. */
  public static Octets of(byte[] octets) {
    return new Octets(octets);
  }

  /** Number of octets. */
  public int length() {
    return octets.length;
  }

  /** The octets themselves, not a copy, so that records are not copied on their way: read only. */
  public byte[] array() {
    return octets;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that && Arrays.equals(octets, that.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  /** Length and the first octets in hexadecimal: contents may be long or private. */
  @Override
  public String toString() {
    String shown = HexFormat.of().formatHex(octets, 0, Math.min(SHOWN, octets.length));
    return octets.length + ":" + shown + (octets.length > SHOWN ? "…" : "");
  }
}
