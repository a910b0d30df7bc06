package org.tongjie.catalog.matching;

/**
 * One observation that speaks for or against two records being one manifestation.
 *
 * @param detail the values seen, the same whichever record comes first
 * @param weight how much it counts: positive speaks for, negative against; 0 for a veto
 */
public record Evidence(Code code, String detail, int weight) {

  /** What was observed; names are stable, they are kept with every join. */
  public enum Code {
    IDENTICAL,
    ISBN_SHARED,
    ISBN_DIFFERS,
    CSBN_SHARED,
    ISSN_SHARED,
    ISSN_DIFFERS,
    NUMBER_SHARED,
    NUMBER_DIFFERS,
    DOCUMENT_NUMBER_DIFFERS,
    TITLE_EQUAL,
    TITLE_VARIANT,
    TITLE_SIMILAR,
    TITLE_DIFFERS,
    SUBTITLE_EQUAL,
    SUBTITLE_DIFFERS,
    PART_DIFFERS,
    VOLUME_EQUAL,
    VOLUME_DIFFERS,
    VOLUME_ONE_SIDED,
    SET_AND_PART,
    SERIES_NUMBER_EQUAL,
    SERIES_NUMBER_DIFFERS,
    AUTHOR_AGREES,
    AUTHOR_DIFFERS,
    PUBLISHER_AGREES,
    PUBLISHER_DIFFERS,
    YEAR_EQUAL,
    YEAR_NEAR,
    YEAR_DIFFERS,
    PAGES_EQUAL,
    PAGES_NEAR,
    PAGES_DIFFER,
    EDITION_EQUAL,
    EDITION_DIFFERS,
    EDITION_IN_DOUBT,
    FORM_DIFFERS,
    CARRIER_DIFFERS,
    LANGUAGE_DIFFERS
  }

  /** The observation as it is kept and shown: "ISBN_SHARED 9787536692930 (+60)". */
  @Override
  public String toString() {
    String text = detail.isEmpty() ? code.name() : code.name() + " " + detail;
    return weight == 0 ? text : text + (weight > 0 ? " (+" : " (") + weight + ")";
  }
}
