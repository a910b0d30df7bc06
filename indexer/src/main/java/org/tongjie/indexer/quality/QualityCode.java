package org.tongjie.indexer.quality;

/** Defects of records; names are stable, reports and cataloguers' filters keep them. */
public enum QualityCode {
  LEADER_DAMAGED(
      Severity.WARNING, "The leader is cut or shifted: positions 10–11 or 20–23 are wrong."),
  CONTROL_NUMBER_MISSING(
      Severity.WARNING, "There is no 001: a changed record cannot be told from a new one."),
  CODED_DATA_LENGTH(Severity.NOTICE, "100 $a has not 36 characters, or 008 not 40."),
  CODED_DATA_TEMPLATE(Severity.WARNING, "The date in 100 $a is still the template (yyyymmdd)."),
  ISBN_CHECK_DIGIT(
      Severity.ERROR, "The check digit of the ISBN is wrong; the number is shown but not matched."),
  ISBN_MALFORMED(Severity.ERROR, "The ISBN field holds something that is no ISBN."),
  ISBN_IN_ISSN_FIELD(
      Severity.REPAIRED, "An ISBN stands in the field for ISSN; it is used as ISBN."),
  ISBN_OF_SET(
      Severity.NOTICE,
      "The ISBN stands for a whole set; volumes are told apart by their designation."),
  ISSN_CHECK_DIGIT(Severity.ERROR, "The ISSN is malformed or its check digit is wrong."),
  TITLE_MISSING(Severity.ERROR, "There is no title proper."),
  PUBLISHER_MISSING(Severity.NOTICE, "A book without publisher."),
  YEAR_MISSING(
      Severity.NOTICE, "Neither the imprint nor the coded data give a year of publication."),
  DATE_FROM_SPREADSHEET(
      Severity.REPAIRED, "A spreadsheet turned the year into a day of 1905; the year is used."),
  PRICE_EMPTY(Severity.NOTICE, "The price is a currency without an amount."),
  PRICE_FORM(Severity.NOTICE, "The price is not CNY and an amount with at most two decimals."),
  PRICE_FULL_WIDTH(Severity.NOTICE, "The price has full-width digits or signs."),
  SIZE_UNIT_CASE(Severity.NOTICE, "The size is in CM or Cm instead of cm."),
  CLASS_TOO_BROAD(Severity.WARNING, "The class number is a single letter."),
  SUBJECT_ORDER(Severity.NOTICE, "The subdivisions of 606 are not in the order x, y, z, j."),
  RESPONSIBILITY_WITHOUT_HEADING(
      Severity.REPAIRED,
      "The statement of responsibility names persons, but there is no heading; its names are"
          + " used."),
  HEADING_WITH_ROLE(
      Severity.NOTICE, "A name heading ends with a role such as 著 that belongs into $4."),
  RELATOR_JOINED(Severity.NOTICE, "One $4 holds several roles."),
  PINYIN_MIXED(Severity.NOTICE, "Pinyin stands in $9 in one place and in $A in another."),
  FULL_WIDTH_PUNCTUATION(
      Severity.NOTICE, "A coded or numeric subfield has full-width punctuation."),
  REPLACEMENT_CHARACTER(Severity.ERROR, "Characters were lost in an earlier conversion."),
  HOLDING_WITHOUT_CALL_NUMBER(Severity.NOTICE, "905 has neither a call number nor a class.");

  /** How much it matters. */
  public enum Severity {
    /** Readers do not find the record, or it is not matched. */
    ERROR,
    WARNING,
    NOTICE,
    /** Harmless: the load already reads it rightly. */
    REPAIRED
  }

  private final Severity severity;
  private final String meaning;

  QualityCode(Severity severity, String meaning) {
    this.severity = severity;
    this.meaning = meaning;
  }

  public Severity severity() {
    return severity;
  }

  /** One sentence for the cataloger. */
  public String meaning() {
    return meaning;
  }
}
