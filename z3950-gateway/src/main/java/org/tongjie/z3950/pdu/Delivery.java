package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;

/**
 * Records sent along with a search response.
 *
 * @param returned number of records returned
 * @param nextPosition place in the result set of the first record not returned, from 1; 0 after the
 *     last
 * @param presentStatus null when no records were to be sent
 * @param records records or diagnostics; null when there are none
 */
public record Delivery(
    long returned,
    long nextPosition,
    @Nullable PresentStatus presentStatus,
    @Nullable Records records) {
  /** No records, the first being next. */
  public static final Delivery NONE = new Delivery(0, 1, null, null);
}
