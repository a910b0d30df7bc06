package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;

/** A number with its unit (Z39.50-2003 §4.1, IntUnit). */
public record IntUnit(long value, Unit unit) {
  /**
   * A unit.
   *
   * @param system such as SI
   * @param type such as mass
   * @param unit such as kilograms
   * @param scaleFactor power of ten
   */
  public record Unit(
      @Nullable String system,
      @Nullable StringOrNumeric type,
      @Nullable StringOrNumeric unit,
      @Nullable Long scaleFactor) {}
}
