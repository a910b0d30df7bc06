package org.tongjie.broker.ils;

import java.util.regex.Pattern;

/**
 * The name of one order of ours, unique for ever, kept by those systems that keep such a thing.
 *
 * @param value 1 to 64 letters, digits, hyphens, underscores, dots or colons
 */
public record Marker(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  public Marker {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a marker: use 1 to 64 letters, digits, '-', '_', '.' or ':'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
