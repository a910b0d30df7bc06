package org.tongjie.broker.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongjie.catalog.bib.Description.Audience;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.query.Facet;

/** What hits can be narrowed by, in the order the page shows it. */
public enum FacetName {
  LIBRARY("library", "a library code"),
  FORM("form", tokens(Form.values())),
  YEAR("year", "a year such as 1987, or a range such as 1980-1989"),
  LANGUAGE("language", "an ISO 639-2 code such as chi"),
  AUDIENCE("audience", tokens(Audience.values())),
  CLASS("class", "a class such as I or TP");

  private final String token;
  private final String allowed;

  FacetName(String token, String allowed) {
    this.token = token;
    this.allowed = allowed;
  }

  private static String tokens(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** The word for it in addresses and answers. */
  public String token() {
    return token;
  }

  /** What a value may be, in words. */
  String allowed() {
    return allowed;
  }

  /** What the index calls it. */
  public Facet facet() {
    return switch (this) {
      case LIBRARY -> Facet.LIBRARY;
      case FORM -> Facet.FORM;
      case YEAR -> Facet.YEAR;
      case LANGUAGE -> Facet.LANGUAGE;
      case AUDIENCE -> Facet.AUDIENCE;
      case CLASS -> Facet.CLC;
    };
  }

  boolean allows(String value) {
    return switch (this) {
      case FORM, AUDIENCE -> List.of(allowed.split(", ")).contains(value);
      case YEAR -> value.matches("-?[0-9]{1,4}(-[0-9]{1,4})?");
      case LANGUAGE -> value.matches("[a-z|]{2,3}");
      case CLASS -> value.matches("[A-Z]{1,2}[0-9.]{0,20}");
      case LIBRARY -> true;
    };
  }

  /** The facet with this word. */
  public static Optional<FacetName> of(String token) {
    return Arrays.stream(values()).filter(facet -> facet.token.equals(token)).findFirst();
  }

  static String allowedTokens() {
    return Arrays.stream(values()).map(FacetName::token).collect(Collectors.joining(", facet."));
  }
}
