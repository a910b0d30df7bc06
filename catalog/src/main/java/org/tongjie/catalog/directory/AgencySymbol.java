package org.tongjie.catalog.directory;

import java.util.regex.Pattern;

/**
 * The code of a participating library, as used in settings, URLs and the index.
 *
 * @param value 1 to 32 letters, digits, hyphens, underscores or dots, beginning with a letter or
 *     digit
 */
public record AgencySymbol(String value) implements Comparable<AgencySymbol> {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,31}");

  public AgencySymbol {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a library code: use 1 to 32 letters, digits, '-', '_' or '.'");
    }
  }

  @Override
  public int compareTo(AgencySymbol other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
