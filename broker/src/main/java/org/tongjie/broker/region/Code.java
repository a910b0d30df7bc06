package org.tongjie.broker.region;

import java.util.regex.Pattern;

/** The form of the codes by which parts of a region name one another. */
final class Code {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,31}");

  private Code() {}

  static void check(String kind, String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\""
              + value
              + "\" is not a code of "
              + kind
              + ": use 1 to 32 letters, digits, '-', '_' or '.', beginning with a letter or digit");
    }
  }
}
