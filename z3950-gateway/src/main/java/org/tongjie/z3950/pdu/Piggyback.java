package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Oid;

/**
 * Records wanted in a search response (Z39.50-2003 §3.2.2.1.4): all when the result has at most
 * {@code smallSetUpperBound}, none from {@code largeSetLowerBound} on, and in between {@code
 * mediumSetPresentNumber}.
 *
 * @param smallSetElements element set of a small result, null for the target's choice
 * @param mediumSetElements element set of a medium result, null for the target's choice
 * @param recordSyntax record syntax wanted, null for the target's choice
 */
public record Piggyback(
    long smallSetUpperBound,
    long largeSetLowerBound,
    long mediumSetPresentNumber,
    @Nullable ElementSetNames smallSetElements,
    @Nullable ElementSetNames mediumSetElements,
    @Nullable Oid recordSyntax) {
  /** No records along with the answer. */
  public static final Piggyback NONE = new Piggyback(0, 1, 0, null, null, null);
}
