package org.tongjie.z3950.pdu;

/** One of a few things that have numbers on the wire. */
interface Coded {
  /** Its number on the wire. */
  int code();

  /** The value of that number, or {@code otherwise} if none has it. */
  static <E extends Coded> E of(E[] values, int code, E otherwise) {
    for (E value : values) {
      if (value.code() == code) {
        return value;
      }
    }
    return otherwise;
  }
}
