package org.tongjie.indexer.quality;

import java.util.List;
import java.util.function.Predicate;
import org.tongjie.catalog.dialect.Years;
import org.tongjie.catalog.text.Isbn;
import org.tongjie.catalog.text.Issn;

/**
 * A rule that looks at one subfield alone.
 *
 * @param broken whether a value has the defect
 */
record ValueRule(QualityCode code, String tag, char subfield, Predicate<String> broken) {

  /** Rules for UNIMARC, CNMARC and CMARC. */
  static final List<ValueRule> UNIMARC =
      List.of(
          new ValueRule(QualityCode.ISBN_CHECK_DIGIT, "010", 'a', ValueRule::wrongCheckDigit),
          new ValueRule(QualityCode.ISBN_MALFORMED, "010", 'a', ValueRule::noIsbn),
          new ValueRule(QualityCode.ISBN_IN_ISSN_FIELD, "011", 'a', ValueRule::isIsbn),
          new ValueRule(QualityCode.ISSN_CHECK_DIGIT, "011", 'a', ValueRule::noIssn),
          new ValueRule(QualityCode.ISBN_OF_SET, "010", 'd', PriceForm::namesSet),
          new ValueRule(QualityCode.ISBN_OF_SET, "010", 'b', PriceForm::namesSet),
          new ValueRule(QualityCode.PRICE_EMPTY, "010", 'd', PriceForm::isEmpty),
          new ValueRule(QualityCode.PRICE_EMPTY, "011", 'd', PriceForm::isEmpty),
          new ValueRule(QualityCode.PRICE_FORM, "010", 'd', PriceForm::isOdd),
          new ValueRule(QualityCode.PRICE_FULL_WIDTH, "010", 'd', ValueRule::isFullWidth),
          new ValueRule(QualityCode.CODED_DATA_LENGTH, "100", 'a', v -> v.length() != 36),
          new ValueRule(QualityCode.CODED_DATA_TEMPLATE, "100", 'a', v -> v.startsWith("yyyy")),
          new ValueRule(QualityCode.DATE_FROM_SPREADSHEET, "210", 'd', Years::isSpreadsheetDay),
          new ValueRule(QualityCode.SIZE_UNIT_CASE, "215", 'd', ValueRule::isUpperCaseSize),
          new ValueRule(QualityCode.CLASS_TOO_BROAD, "690", 'a', v -> v.strip().length() == 1),
          new ValueRule(QualityCode.FULL_WIDTH_PUNCTUATION, "010", 'a', ValueRule::isFullWidth),
          new ValueRule(QualityCode.FULL_WIDTH_PUNCTUATION, "210", 'd', ValueRule::isFullWidth),
          new ValueRule(QualityCode.FULL_WIDTH_PUNCTUATION, "690", 'a', ValueRule::isFullWidth),
          new ValueRule(QualityCode.HEADING_WITH_ROLE, "701", 'a', ValueRule::endsWithRole),
          new ValueRule(QualityCode.HEADING_WITH_ROLE, "702", 'a', ValueRule::endsWithRole),
          new ValueRule(QualityCode.RELATOR_JOINED, "701", '4', ValueRule::isJoined),
          new ValueRule(QualityCode.RELATOR_JOINED, "702", '4', ValueRule::isJoined));

  /** Rules for MARC 21. */
  static final List<ValueRule> MARC21 =
      List.of(
          new ValueRule(QualityCode.ISBN_CHECK_DIGIT, "020", 'a', ValueRule::wrongCheckDigit),
          new ValueRule(QualityCode.ISBN_MALFORMED, "020", 'a', ValueRule::noIsbn),
          new ValueRule(QualityCode.ISBN_IN_ISSN_FIELD, "022", 'a', ValueRule::isIsbn),
          new ValueRule(QualityCode.ISSN_CHECK_DIGIT, "022", 'a', ValueRule::noIssn));

  private static boolean wrongCheckDigit(String value) {
    return Isbn.read(value) instanceof Isbn.Reading.WrongCheckDigit;
  }

  private static boolean noIsbn(String value) {
    return !value.isBlank() && Isbn.read(value) instanceof Isbn.Reading.Absent;
  }

  private static boolean isIsbn(String value) {
    return Isbn.read(value) instanceof Isbn.Reading.Valid;
  }

  private static boolean noIssn(String value) {
    return !value.isBlank() && !isIsbn(value) && Issn.normalize(value).isEmpty();
  }

  private static boolean isFullWidth(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '！' && c <= '～') {
        return true;
      }
    }
    return false;
  }

  private static boolean isUpperCaseSize(String value) {
    return value.contains("CM") || value.contains("Cm");
  }

  private static boolean endsWithRole(String value) {
    String name = value.strip();
    return name.length() > 2
        && "著编译".indexOf(name.charAt(name.length() - 1)) >= 0
        && Character.isIdeographic(name.charAt(0));
  }

  private static boolean isJoined(String value) {
    return value.indexOf('，') > 0 || value.indexOf(',') > 0 || value.indexOf('、') > 0;
  }
}
