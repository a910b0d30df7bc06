package org.tongjie.broker.ils;

import java.util.Objects;

/** A reader's secret; it never prints itself. */
public final class Pin {
  /** The most characters of one. */
  public static final int LONGEST = 256;

  private final String value;

  /**
   * A secret as the reader typed it.
   *
   * @throws IllegalArgumentException when it is longer than 256 characters
   */
  public Pin(String value) {
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException("a PIN has at most " + LONGEST + " characters");
    }
    this.value = value;
  }

  /** The secret itself, for the message that carries it and for nothing else. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pin pin && pin.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value);
  }

  @Override
  public String toString() {
    return "Pin[hidden]";
  }
}
