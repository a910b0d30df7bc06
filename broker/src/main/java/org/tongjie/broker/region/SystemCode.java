package org.tongjie.broker.region;

import java.util.regex.Pattern;

/**
 * The code of one library system, which may serve several libraries.
 *
 * @param value 1 to 32 letters, digits, hyphens, underscores or dots, beginning with a letter or
 *     digit
 */
public record SystemCode(String value) implements Comparable<SystemCode> {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,31}");

  public SystemCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a system code: use 1 to 32 letters, digits, '-', '_' or '.'");
    }
  }

  @Override
  public int compareTo(SystemCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
