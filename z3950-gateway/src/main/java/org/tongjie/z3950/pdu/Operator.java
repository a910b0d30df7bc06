package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;

/** How two parts of a reverse Polish query are combined. */
public sealed interface Operator {
  /** Combination of the two results as sets. */
  enum Logical implements Operator {
    AND,
    OR,
    AND_NOT
  }

  /**
   * Nearness in the text (Z39.50-2003 §3.7.2).
   *
   * @param exclusion true: records in which the nearness does <em>not</em> hold; null: not said
   * @param relation 1 less, 2 less or equal, 3 equal, 4 greater or equal, 5 greater, 6 not equal
   * @param privateUnit whether {@code unit} is of the target's own and not of the standard
   * @param unit 1 character, 2 word, 3 sentence, 4 paragraph, 5 section, 6 chapter, 7 document, 8
   *     element, 9 subelement, 10 element type, 11 byte
   */
  record Proximity(
      @Nullable Boolean exclusion,
      long distance,
      boolean ordered,
      int relation,
      boolean privateUnit,
      int unit)
      implements Operator {}
}
