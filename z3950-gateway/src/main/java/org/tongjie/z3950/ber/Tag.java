package org.tongjie.z3950.ber;

/**
 * Tags as single numbers: a context-specific tag is its number as the standards print it, so that
 * {@code [28]} is 28; tags of the other classes lie above all of those.
 */
public final class Tag {
  /** Bits of a tag number read or written: 3 octets of 7 bits after the first. */
  static final int NUMBER_BITS = 24;

  /** Class bits of an identifier octet, turned so that the context-specific class is 0. */
  static final int CONTEXT_CLASS = 2;

  private static final int UNIVERSAL = CONTEXT_CLASS << NUMBER_BITS;

  public static final int END_OF_CONTENTS = UNIVERSAL;
  public static final int BOOLEAN = UNIVERSAL | 1;
  public static final int INTEGER = UNIVERSAL | 2;
  public static final int BIT_STRING = UNIVERSAL | 3;
  public static final int OCTET_STRING = UNIVERSAL | 4;
  public static final int NULL = UNIVERSAL | 5;
  public static final int OBJECT_IDENTIFIER = UNIVERSAL | 6;
  public static final int OBJECT_DESCRIPTOR = UNIVERSAL | 7;
  public static final int EXTERNAL = UNIVERSAL | 8;
  public static final int SEQUENCE = UNIVERSAL | 16;
  public static final int VISIBLE_STRING = UNIVERSAL | 26;
  public static final int GENERAL_STRING = UNIVERSAL | 27;

  private Tag() {}

  /** The tag of an identifier octet's class and a tag number. */
  static int of(int identifier, int number) {
    return ((((identifier >> 6) & 3) ^ CONTEXT_CLASS) << NUMBER_BITS) | number;
  }

  /** The class bits of the identifier octet of a tag. */
  static int classBits(int tag) {
    return ((tag >>> NUMBER_BITS) ^ CONTEXT_CLASS) << 6;
  }

  /** The tag number within its class. */
  static int number(int tag) {
    return tag & ((1 << NUMBER_BITS) - 1);
  }

  /** A tag as the standards print it. */
  public static String name(int tag) {
    return switch (tag >>> NUMBER_BITS) {
      case 0 -> "[" + number(tag) + "]";
      case CONTEXT_CLASS -> "[UNIVERSAL " + number(tag) + "]";
      case 1 -> "[PRIVATE " + number(tag) + "]";
      default -> "[APPLICATION " + number(tag) + "]";
    };
  }
}
