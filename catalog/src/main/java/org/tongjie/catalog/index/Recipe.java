package org.tongjie.catalog.index;

import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.query.Scope;

/**
 * How words of a scope are looked for and ranked, as edismax wants it.
 *
 * <p>All fields of {@code fields} share one analysis: only then does edismax match a query term by
 * term across them. Weights follow the experience of university catalogues with Chinese titles: the
 * title that is exactly the query, then a title that holds it whole, far before words found apart.
 *
 * @param fields fields with weights; every word must be in one of them
 * @param phrases fields with weights that raise a record when all words stand there side by side
 */
record Recipe(String fields, String phrases) {
  private static final Recipe ANYWHERE =
      new Recipe(
          "title^75 title_other^20 series^20 author^25 corporate^25 subject^15 publisher^2 note^2",
          "title_exact^5000 title^375 title_other^100 series^100 author^100 corporate^100"
              + " subject^75");
  private static final Recipe TITLE =
      new Recipe(
          "title^75 title_other^20 series^20",
          "title_exact^5000 title^375 title_other^100 series^100");
  private static final Recipe AUTHOR =
      new Recipe("author^20 corporate^20", "author^100 corporate^100");
  private static final Recipe OTHER_TITLE = new Recipe("title_other^20", "title_other^100");
  private static final Recipe PERSON = new Recipe("author^20", "author^100");
  private static final Recipe CORPORATE = new Recipe("corporate^20", "corporate^100");
  private static final Recipe PLACE = new Recipe("place^20", "");
  private static final Recipe NOTE = new Recipe("note^20", "note^100");
  private static final Recipe SUBJECT = new Recipe("subject^20", "subject^100");
  private static final Recipe PUBLISHER = new Recipe("publisher^20", "publisher^100");
  private static final Recipe SERIES =
      new Recipe("series^20 title_other^10", "series^100 title_other^50");

  /** The recipe of a scope of words, or null for the scopes of numbers and codes. */
  static @Nullable Recipe of(Scope scope) {
    return switch (scope) {
      case ANYWHERE -> ANYWHERE;
      case TITLE -> TITLE;
      case OTHER_TITLE -> OTHER_TITLE;
      case AUTHOR -> AUTHOR;
      case SUBJECT -> SUBJECT;
      case PUBLISHER -> PUBLISHER;
      case SERIES -> SERIES;
      case PERSON -> PERSON;
      case CORPORATE -> CORPORATE;
      case PLACE -> PLACE;
      case NOTE -> NOTE;
      case ISBN,
          ISSN,
          LCCN,
          NUMBER,
          LOCAL_NUMBER,
          BARCODE,
          CALL_NUMBER,
          CLASS_NUMBER,
          YEAR,
          LANGUAGE,
          FORM,
          LIBRARY ->
          null;
    };
  }
}
