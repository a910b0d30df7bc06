package org.tongjie.catalog.marc;

import static org.tongjie.catalog.marc.Leaders.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongjie.catalog.marc.MarcField.Data;
import org.tongjie.catalog.marc.MarcField.Subfield;

/**
 * Coded fields: MARC 21 008 (and 041 where it leads), UNIMARC 100, 101, 102, 105 for monographs and
 * 110 for serials. Codes at the same place of two strings mean the same.
 */
final class CodedFields {
  private static final Map<String, String> MARC_COUNTRIES =
      ConversionTable.pairs("countries.txt", true);
  private static final Map<String, String> ISO_COUNTRIES =
      ConversionTable.pairs("countries.txt", false);
  private static final String UNKNOWN_DATE = "19000101";

  private static final String DATES_U = "abcdefghij";
  private static final String DATES_M = "cdusrqmtpe";
  private static final String MORE_DATES_M = DATES_M + "nbik";
  private static final String MORE_DATES_U = DATES_U + "uugg";
  private static final String AUDIENCE_U = "abcdekm";
  private static final String AUDIENCE_M = "jabcdfe";
  private static final String GOVERNMENT_U = "abcdefhuyz";
  private static final String GOVERNMENT_M = "fsclmiou z";
  private static final String ILLUSTRATIONS_U = "abcdefghijklmno ";
  private static final String ILLUSTRATIONS_M = "abcdefghijklm|p ";
  private static final String CONTENTS_U = "abcdefgijklmnprst";
  private static final String CONTENTS_M = "bciaderspjumltnz6";
  private static final String LITERATURE_U = "abcdefghiyz";
  private static final String LITERATURE_M = "1deihjps10m";
  private static final String LITERATURE_BACK_M = "1defhijmps0";
  private static final String LITERATURE_BACK_U = "abcaedfzghy";
  private static final String BIOGRAPHY_U = "abcdy";
  private static final String BIOGRAPHY_M = "abcd ";
  private static final String FORMS = "dfs"; // large print, braille, electronic
  private static final String FREQUENCY_U = "abcdefghijklmnouyz";
  private static final String FREQUENCY_M = "dcwesmbqtfaghijukz";

  private CodedFields() {}

  /** 008, forty characters. */
  static String marc21(MarcRecord record) {
    String general = padded(first(record, "100", 'a'), 36);
    StringBuilder coded = new StringBuilder(40);
    coded.append(entryDate(general.substring(0, 8)), 2, 8);
    coded.append(
        code(general.charAt(8), DATES_U, DATES_M, year(general).equals("uuuu") ? 'n' : 's'));
    coded.append(year(general)).append(general, 13, 17);
    coded.append(padded(marcCountry(record), 3));
    coded.append(isSerial(record) ? serial(record, general) : monograph(record, general));
    String language = first(record, "101", 'a').strip();
    coded.append(language.length() == 3 ? language : "und");
    return coded.append(" d").toString();
  }

  private static String monograph(MarcRecord record, String general) {
    String books = padded(first(record, "105", 'a'), 13);
    StringBuilder coded = new StringBuilder(17);
    codes(books.substring(0, 4), ILLUSTRATIONS_U, ILLUSTRATIONS_M, coded);
    coded.append(code(general.charAt(17), AUDIENCE_U, AUDIENCE_M, ' '));
    coded.append(code(padded(first(record, "106", 'a'), 1).charAt(0), FORMS, FORMS, ' '));
    codes(books.substring(4, 8), CONTENTS_U, CONTENTS_M, coded);
    coded.append(code(general.charAt(20), GOVERNMENT_U, GOVERNMENT_M, ' '));
    coded
        .append(flag(books.charAt(8)))
        .append(flag(books.charAt(9)))
        .append(flag(books.charAt(10)));
    coded.append(' ');
    coded.append(code(books.charAt(11), LITERATURE_U, LITERATURE_M, '|'));
    return coded.append(code(books.charAt(12), BIOGRAPHY_U, BIOGRAPHY_M, ' ')).toString();
  }

  private static String serial(MarcRecord record, String general) {
    String serial = padded(first(record, "110", 'a'), 11);
    return String.valueOf(code(serial.charAt(1), FREQUENCY_U, FREQUENCY_M, '|'))
        + code(serial.charAt(2), "abyu", "rnxu", '|')
        + " "
        + code(serial.charAt(0), "abc", "pmn", ' ')
        + "      "
        + code(general.charAt(20), GOVERNMENT_U, GOVERNMENT_M, ' ')
        + flag(serial.charAt(7))
        + "    0";
  }

  /** 100, 101 where 041 does not make one, 102, and 105 or 110. */
  static List<MarcField> unimarc(MarcRecord record) {
    String coded = padded(record.control("008").orElse(""), 40);
    String language = coded.substring(35, 38).strip();
    List<MarcField> fields = new ArrayList<>();
    fields.add(field("100", ' ', general(record, coded, language)));
    if (record.data("041").findAny().isEmpty() && language.length() == 3) {
      fields.add(field("101", '|', language));
    }
    String country = isoCountry(coded.substring(15, 18).strip());
    if (record.data("044").findAny().isEmpty() && !country.isEmpty()) {
      fields.add(field("102", ' ', country));
    }
    if (isSerial(record)) {
      fields.add(field("110", ' ', unimarcSerial(coded)));
    } else if ("at".indexOf(record.leader().charAt(6)) >= 0) {
      fields.add(field("105", ' ', unimarcBooks(coded)));
    }
    return fields;
  }

  private static String general(MarcRecord record, String coded, String language) {
    char date = code(coded.charAt(6), MORE_DATES_M, MORE_DATES_U, 'd');
    String cataloging = first(record, "040", 'b').strip();
    return entryDate(withCentury(coded))
        + date
        + years(coded.substring(7, 11))
        + years(coded.substring(11, 15))
        + code(coded.charAt(22), AUDIENCE_M + "g", AUDIENCE_U + "m", 'u')
        + "  "
        + code(coded.charAt(28), GOVERNMENT_M, GOVERNMENT_U, 'u')
        + "0"
        + (cataloging.length() == 3 ? cataloging : "eng")
        + "y50      "
        + script(language);
  }

  private static String unimarcBooks(String coded) {
    StringBuilder books = new StringBuilder(13);
    codes(coded.substring(18, 22), ILLUSTRATIONS_M, ILLUSTRATIONS_U, books);
    codes(coded.substring(24, 28), CONTENTS_M, CONTENTS_U, books);
    books.append(flag(coded.charAt(29))).append(flag(coded.charAt(30)));
    books.append(flag(coded.charAt(31)));
    books.append(code(coded.charAt(33), LITERATURE_BACK_M, LITERATURE_BACK_U, ' '));
    return books.append(code(coded.charAt(34), BIOGRAPHY_M, BIOGRAPHY_U, 'y')).toString();
  }

  private static String unimarcSerial(String coded) {
    return String.valueOf(code(coded.charAt(21), "pmn", "abc", 'z'))
        + code(coded.charAt(18), FREQUENCY_M, FREQUENCY_U, 'u')
        + code(coded.charAt(19), "rnxu", "abyu", 'u')
        + "    "
        + flag(coded.charAt(29))
        + "  ";
  }

  /** In which language the record is written, or empty. */
  static String catalogingLanguage(MarcRecord unimarc) {
    String language = padded(first(unimarc, "100", 'a'), 36).substring(22, 25);
    return language.chars().allMatch(c -> c >= 'a' && c <= 'z') ? language : "";
  }

  private static boolean isSerial(MarcRecord record) {
    return record.leader().charAt(7) == 's';
  }

  private static void codes(String found, String from, String to, StringBuilder coded) {
    int start = coded.length();
    for (int i = 0; i < found.length(); i++) {
      char code = code(found.charAt(i), from, to, ' ');
      if (code != ' ' && code != '|') {
        coded.append(code);
      }
    }
    coded.append(" ".repeat(start + found.length() - coded.length()));
  }

  private static char flag(char found) {
    return found == '1' ? '1' : '0';
  }

  private static String year(String general) {
    String year = general.substring(9, 13).replace(' ', 'u');
    return year.chars().allMatch(c -> isDigit(c) || c == 'u') ? year : "uuuu";
  }

  private static String years(String found) {
    return found.chars().anyMatch(c -> isDigit(c)) ? found.replaceAll("[^0-9]", " ") : "    ";
  }

  private static String entryDate(String found) {
    boolean date = found.length() == 8 && found.chars().allMatch(c -> isDigit(c));
    return date ? found : UNKNOWN_DATE;
  }

  /** MARC 21 begins in 1968: two digits from there on are of the last century. */
  private static String withCentury(String coded) {
    return (coded.compareTo("68") >= 0 ? "19" : "20") + coded.substring(0, 6);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static String marcCountry(MarcRecord record) {
    String iso = first(record, "102", 'a').strip().toUpperCase(Locale.ROOT);
    return MARC_COUNTRIES.getOrDefault(iso, "xx");
  }

  /** States of the United States, provinces of Canada and parts of Britain end in their country. */
  private static String isoCountry(String code) {
    String known = ISO_COUNTRIES.getOrDefault(code, "");
    if (!known.isEmpty() || code.length() != 3) {
      return known;
    }
    return switch (code.charAt(2)) {
      case 'u' -> "US";
      case 'c' -> "CA";
      case 'k' -> "GB";
      default -> "";
    };
  }

  private static String script(String language) {
    return switch (language) {
      case "chi" -> "ea";
      case "jpn" -> "da";
      case "kor" -> "ka";
      case "rus", "ukr", "bul", "bel" -> "ca";
      default -> "ba";
    };
  }

  private static String first(MarcRecord record, String tag, char code) {
    return record.data(tag).findFirst().map(field -> field.first(code)).orElse("");
  }

  private static String padded(String text, int length) {
    return (text + " ".repeat(length)).substring(0, length);
  }

  private static Data field(String tag, char ind1, String value) {
    return new Data(tag, ind1, ' ', List.of(new Subfield('a', value)));
  }
}
