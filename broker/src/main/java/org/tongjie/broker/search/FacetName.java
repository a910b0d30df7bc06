package org.tongjie.broker.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongjie.broker.language.Phrase;
import org.tongjie.catalog.bib.Description.Audience;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.query.Facet;

/** What hits can be narrowed by, in the order the page shows it. */
public enum FacetName {
  LIBRARY("library", "parameter.allowed.library"),
  FORM("form", codes(Form.values())),
  YEAR("year", "parameter.allowed.year"),
  LANGUAGE("language", "parameter.allowed.language"),
  AUDIENCE("audience", codes(Audience.values())),
  CLASS("class", "parameter.allowed.class");

  private final String token;
  private final String allowed;

  /**
   * One facet.
   *
   * @param allowed the values there are, or a key of the words for them
   */
  FacetName(String token, String allowed) {
    this.token = token;
    this.allowed = allowed;
  }

  private static String codes(Enum<?>[] values) {
    return String.join(", ", tokens(values));
  }

  private static List<String> tokens(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The word for it in addresses and answers. */
  public String token() {
    return token;
  }

  /** What a value may be, in words. */
  Phrase allowed() {
    return switch (this) {
      case FORM, AUDIENCE -> Phrase.codes(allowed);
      case LIBRARY, YEAR, LANGUAGE, CLASS -> Phrase.of(allowed);
    };
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
      case FORM -> tokens(Form.values()).contains(value);
      case AUDIENCE -> tokens(Audience.values()).contains(value);
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
