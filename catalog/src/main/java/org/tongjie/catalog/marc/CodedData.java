package org.tongjie.catalog.marc;

import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Form;

/** The coded field of each format: MARC 21 008 and UNIMARC 100 $a. */
final class CodedData {
  private static final String UNKNOWN_DATE = "19000101";

  private CodedData() {}

  /** Forty characters; what the catalogue does not know is filled with {@code |} or blanks. */
  static String marc21(MarcConversion.Source source) {
    BibliographicRecord record = source.record();
    StringBuilder coded = new StringBuilder(40);
    coded.append(entryDate(source), 2, 8);
    coded.append(record.form() == Form.SERIAL ? 'c' : 's');
    coded.append(year(record, "uuuu"));
    coded.append(record.form() == Form.SERIAL ? "9999" : "    ");
    coded.append(isChinese(record) ? "cc " : "xx ");
    coded.append("||||");
    coded.append(marc21Audience(record.description().audience()));
    coded.append("||||||||||||");
    coded.append(language(record));
    return coded.append(" d").toString();
  }

  /** Thirty-six characters, UNIMARC 100 $a. */
  static String unimarc(MarcConversion.Source source) {
    BibliographicRecord record = source.record();
    StringBuilder coded = new StringBuilder(36);
    coded.append(entryDate(source));
    coded.append(record.form() == Form.SERIAL ? 'a' : 'd');
    coded.append(year(record, "    "));
    coded.append(record.form() == Form.SERIAL ? "9999" : "    ");
    coded.append(unimarcAudience(record.description().audience())).append("  ");
    coded.append("y0");
    coded.append(isChinese(record) ? "chi" : "eng");
    coded.append("y50      ");
    return coded.append(isChinese(record) ? "ea" : "ba").toString();
  }

  /** When the contributed record was made, as eight digits. */
  private static String entryDate(MarcConversion.Source source) {
    MarcRecord contributed = source.contributed();
    String found =
        source.dialect() == MarcDialect.MARC21
            ? contributed.control("008").map(CodedData::withCentury).orElse("")
            : contributed.data("100").findFirst().map(field -> field.first('a')).orElse("");
    boolean date = found.length() >= 8 && found.substring(0, 8).chars().allMatch(c -> isDigit(c));
    return date ? found.substring(0, 8) : UNKNOWN_DATE;
  }

  /** MARC 21 records begin in 1968: two digits from there on are of the last century. */
  private static String withCentury(String coded) {
    if (coded.length() < 6 || !coded.substring(0, 2).chars().allMatch(c -> isDigit(c))) {
      return "";
    }
    return (coded.compareTo("68") >= 0 ? "19" : "20") + coded;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static String year(BibliographicRecord record, String unknown) {
    int year = record.publication().year();
    return year >= 1000 && year <= 9999 ? Integer.toString(year) : unknown;
  }

  private static String language(BibliographicRecord record) {
    List<String> languages = record.description().languages();
    boolean usable = !languages.isEmpty() && languages.getFirst().length() == 3;
    return usable ? languages.getFirst() : "und";
  }

  private static boolean isChinese(BibliographicRecord record) {
    return language(record).equals("chi");
  }

  private static char marc21Audience(Description.Audience audience) {
    return switch (audience) {
      case UNKNOWN -> ' ';
      case PRESCHOOL -> 'a';
      case PRIMARY -> 'b';
      case CHILDREN -> 'c';
      case YOUNG_ADULT -> 'd';
      case ADULT -> 'e';
    };
  }

  private static char unimarcAudience(Description.Audience audience) {
    return switch (audience) {
      case UNKNOWN -> 'u';
      case PRESCHOOL -> 'b';
      case PRIMARY -> 'c';
      case CHILDREN -> 'd';
      case YOUNG_ADULT -> 'e';
      case ADULT -> 'm';
    };
  }
}
