package org.tongjie.catalog.index;

import org.tongjie.catalog.query.Scope;

/** The index's fields of a scope, several with one space between them. */
final class ScopeFields {
  private ScopeFields() {}

  /** Fields that hold the words of a scope; empty for the scopes of numbers and codes. */
  static String words(Scope scope) {
    return switch (scope) {
      case ANYWHERE -> "title title_other series author corporate subject publisher place note";
      case TITLE -> "title title_other series";
      case OTHER_TITLE -> IndexField.TITLE_OTHER;
      case SERIES -> IndexField.SERIES;
      case AUTHOR -> "author corporate";
      case PERSON -> IndexField.AUTHOR;
      case CORPORATE -> IndexField.CORPORATE;
      case SUBJECT -> IndexField.SUBJECT;
      case PUBLISHER -> IndexField.PUBLISHER;
      case PLACE -> IndexField.PLACE;
      case NOTE -> IndexField.NOTE;
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
          "";
    };
  }

  /** Fields that hold titles, names and headings whole; empty for scopes that have none. */
  static String wholes(Scope scope) {
    return switch (scope) {
      case ANYWHERE -> "title_exact title_other_exact author_exact corporate_exact subject_exact";
      case TITLE -> "title_exact title_other_exact";
      case OTHER_TITLE -> IndexField.TITLE_OTHER_EXACT;
      case AUTHOR -> "author_exact corporate_exact";
      case PERSON -> IndexField.AUTHOR_EXACT;
      case CORPORATE -> IndexField.CORPORATE_EXACT;
      case SUBJECT -> IndexField.SUBJECT_EXACT;
      case SERIES,
          PUBLISHER,
          PLACE,
          NOTE,
          ISBN,
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
          "";
    };
  }
}
