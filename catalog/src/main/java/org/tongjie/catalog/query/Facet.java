package org.tongjie.catalog.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What results are counted and narrowed by. */
public enum Facet {
  /** A library's code. */
  LIBRARY,
  /** A {@code Form} in lower case. */
  FORM,
  /** Year of publication; a filter may also be two years with a hyphen between them. */
  YEAR,
  /** ISO 639-2 code. */
  LANGUAGE,
  /** An {@code Audience} in lower case. */
  AUDIENCE,
  /** 中图法 class with its levels: I, I2, I24. */
  CLC;

  /** The name in addresses and answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet of a name in an address. */
  public static Optional<Facet> ofKey(String key) {
    return Arrays.stream(values()).filter(facet -> facet.key().equals(key)).findFirst();
  }
}
