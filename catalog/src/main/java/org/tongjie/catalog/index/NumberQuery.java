package org.tongjie.catalog.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongjie.catalog.query.NumberForm;
import org.tongjie.catalog.query.Scope;

/**
 * Queries for numbers and codes, in Solr's own syntax: matched whole or by their beginning, and not
 * ranked by words. Values are quoted letters, digits and marks that cannot end the quotation.
 */
final class NumberQuery {
  /** A number found whole is what was meant, whatever else contains its digits. */
  private static final String FIRST = "^=100000";

  private static final int SHORTEST_NUMBER = 4;
  private static final Pattern YEARS = Pattern.compile("(\\d{1,4})(?:\\s*[-–~—]\\s*(\\d{1,4}))?年?");
  private static final Pattern CLASS_LIKE = Pattern.compile("[A-Z]{1,2}\\d.*");

  private NumberQuery() {}

  /** The query of a scope that is not one of words; empty when the text can be none. */
  static Optional<String> of(Scope scope, String text) {
    String plain = NumberForm.plain(text);
    String callNumber = NumberForm.callNumber(text);
    return switch (scope) {
      case ISBN -> whole(IndexField.ISBN, NumberForm.isbn(text), plain);
      case ISSN -> whole(IndexField.ISSN, plain);
      case LCCN -> whole(IndexField.LCCN, NumberForm.lccn(text));
      case NUMBER -> joined(numbers(text, plain));
      case LOCAL_NUMBER -> beginning(IndexField.LOCAL_NUMBER, plain + '/');
      case BARCODE -> whole(IndexField.BARCODE, plain);
      case CALL_NUMBER -> beginning(IndexField.CALL_NUMBER, callNumber);
      case CLASS_NUMBER -> beginning(IndexField.CLASS_NUMBER, callNumber);
      case YEAR -> years(text);
      case LANGUAGE -> whole(IndexField.LANGUAGE, text.strip());
      case FORM -> whole(IndexField.FORM, text.strip());
      case LIBRARY -> whole(IndexField.LIBRARY, text.strip());
      case ANYWHERE,
          TITLE,
          OTHER_TITLE,
          AUTHOR,
          PERSON,
          CORPORATE,
          SUBJECT,
          PUBLISHER,
          PLACE,
          NOTE,
          SERIES ->
          Optional.empty();
    };
  }

  /** What number words without a prefix may be, besides words: they need a digit and no spaces. */
  static Optional<String> anywhere(String text) {
    String plain = NumberForm.plain(text);
    boolean spaced = text.strip().chars().anyMatch(Character::isWhitespace);
    boolean digit = plain.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean ascii = plain.chars().allMatch(c -> c < 0x80);
    if (!digit || !ascii || plain.length() < SHORTEST_NUMBER || (spaced && !isIsbn(plain))) {
      return Optional.empty();
    }
    List<String> forms = new ArrayList<>();
    whole(IndexField.ISBN, NumberForm.isbn(text), plain).ifPresent(forms::add);
    forms.addAll(numbers(text, plain));
    whole(IndexField.BARCODE, plain).ifPresent(forms::add);
    String callNumber = NumberForm.callNumber(text);
    if (CLASS_LIKE.matcher(callNumber).matches()) {
      beginning(IndexField.CALL_NUMBER, callNumber).ifPresent(forms::add);
      beginning(IndexField.CLASS_NUMBER, callNumber).ifPresent(forms::add);
    }
    return joined(forms);
  }

  private static List<String> numbers(String text, String plain) {
    List<String> forms = new ArrayList<>();
    whole(IndexField.NUMBER, plain).ifPresent(forms::add);
    whole(IndexField.ISSN, plain).ifPresent(forms::add);
    whole(IndexField.LCCN, NumberForm.lccn(text)).ifPresent(forms::add);
    return forms;
  }

  private static Optional<String> joined(List<String> forms) {
    return forms.isEmpty() ? Optional.empty() : Optional.of(String.join(" OR ", forms));
  }

  /** A year or two of a filter or query, as a range; empty when they are none. */
  static Optional<String> years(String text) {
    Matcher years = YEARS.matcher(text.strip());
    if (!years.matches()) {
      return Optional.empty();
    }
    String from = years.group(1);
    String to = years.group(2) == null ? from : years.group(2);
    return Optional.of(IndexField.YEAR + ":[" + from + " TO " + to + "]");
  }

  private static boolean isIsbn(String plain) {
    return (plain.length() == 13 && plain.startsWith("97"))
        || (plain.length() == 10 && plain.startsWith("7"));
  }

  private static Optional<String> whole(String field, String... values) {
    List<String> terms = new ArrayList<>();
    for (String value : values) {
      String term = field + ":\"" + safe(value) + '"' + FIRST;
      if (!value.isBlank() && !terms.contains(term)) {
        terms.add(term);
      }
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" OR ", terms));
  }

  private static Optional<String> beginning(String field, String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    StringBuilder term = new StringBuilder(field).append(':');
    for (int i = 0; i < value.length(); i++) {
      term.append('\\').append(value.charAt(i));
    }
    return Optional.of(term.append("*^=1000").toString());
  }

  private static String safe(String value) {
    return value.replace("\\", "").replace("\"", "");
  }
}
