package org.tongjie.z3950.ber;

/**
 * Bounds on one protocol data unit, held before anything is allocated for it. Its size is bounded
 * when it is framed, tags and lengths have at most {@link #TAG_OCTETS} and {@link #LENGTH_OCTETS}.
 *
 * @param depth elements within one another
 * @param elements elements in all, so that a unit of many empty elements costs no more than one of
 *     text
 */
public record BerLimits(int depth, int elements) {
  /** Octets of a tag, the first included. */
  public static final int TAG_OCTETS = 4;

  /** Octets of a length after the first. */
  public static final int LENGTH_OCTETS = 4;

  /** Ample for the requests and responses of real systems. */
  public static final BerLimits DEFAULT = new BerLimits(200, 200_000);
}
