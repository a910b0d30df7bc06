package org.tongjie.z3950.pdu;

/** A name or a number. */
public sealed interface StringOrNumeric {
  /** A name. */
  record Text(String text) implements StringOrNumeric {}

  /** A number. */
  record Numeric(long number) implements StringOrNumeric {}
}
