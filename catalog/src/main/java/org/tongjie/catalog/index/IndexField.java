package org.tongjie.catalog.index;

/** Names of the index's fields; the configset's schema says what each is for. */
public final class IndexField {
  /** Raised whenever documents of the former schema would be wrong under the new one. */
  public static final int SCHEMA_VERSION = 2;

  public static final String ID = "id";
  public static final String TITLE = "title";
  public static final String TITLE_OTHER = "title_other";
  public static final String TITLE_EXACT = "title_exact";
  public static final String TITLE_OTHER_EXACT = "title_other_exact";
  public static final String TITLE_PINYIN = "title_pinyin";
  public static final String TITLE_INITIALS = "title_initials";
  public static final String TITLE_SORT = "title_sort";
  public static final String TITLE_SHOWN = "title_shown";
  public static final String SERIES = "series";
  public static final String AUTHOR = "author";
  public static final String AUTHOR_PINYIN = "author_pinyin";
  public static final String AUTHOR_SHOWN = "author_shown";
  public static final String AUTHOR_SORT = "author_sort";
  public static final String AUTHOR_EXACT = "author_exact";
  public static final String CORPORATE = "corporate";
  public static final String CORPORATE_EXACT = "corporate_exact";
  public static final String SUBJECT = "subject";
  public static final String SUBJECT_EXACT = "subject_exact";
  public static final String PUBLISHER = "publisher";
  public static final String PUBLISHER_SHOWN = "publisher_shown";
  public static final String PLACE = "place";
  public static final String NOTE = "note";
  public static final String ISBN = "isbn";
  public static final String ISSN = "issn";
  public static final String LCCN = "lccn";
  public static final String NUMBER = "number";
  public static final String LOCAL_NUMBER = "local_number";
  public static final String BARCODE = "barcode";
  public static final String CALL_NUMBER = "call_number";
  public static final String CLASS_NUMBER = "class_number";
  public static final String LIBRARY = "library";
  public static final String FORM = "form";
  public static final String LANGUAGE = "language";
  public static final String AUDIENCE = "audience";
  public static final String CLC = "clc";
  public static final String YEAR = "year";
  public static final String HOLDINGS = "holdings";

  private IndexField() {}
}
