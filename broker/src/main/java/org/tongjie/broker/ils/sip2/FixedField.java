package org.tongjie.broker.ils.sip2;

/** A field of fixed length at the head of a message. */
record FixedField(String name, int length, Kind kind) {
  /** Which characters it may hold. */
  enum Kind {
    /** {@code 0} or {@code 1}. */
    OK("01"),
    /** {@code Y}, {@code N}, {@code U} or blank; some systems say {@code 1} and {@code 0}. */
    FLAG("YNU 01"),
    /** Digits, or blanks where the number is not known. */
    COUNT("0123456789 "),
    TEXT("");

    private final String allowed;

    Kind(String allowed) {
      this.allowed = allowed;
    }

    boolean allows(String value) {
      return allowed.isEmpty() || value.chars().allMatch(c -> allowed.indexOf(c) >= 0);
    }
  }

  static FixedField ok(String name) {
    return new FixedField(name, 1, Kind.OK);
  }

  static FixedField flag(String name) {
    return new FixedField(name, 1, Kind.FLAG);
  }

  static FixedField count(String name) {
    return new FixedField(name, 4, Kind.COUNT);
  }

  static FixedField text(String name, int length) {
    return new FixedField(name, length, Kind.TEXT);
  }
}
