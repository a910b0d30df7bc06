package org.tongjie.z3950.target;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.query.Scope;
import org.tongjie.catalog.text.Isbn;

/** What the words of a query are to a target. */
final class Terms {
  private Terms() {}

  /** Whether an index is one of numbers and codes, where words have no structure. */
  static boolean isNumber(Scope scope) {
    return switch (scope) {
      case ISBN, ISSN, LCCN, NUMBER, LOCAL_NUMBER, BARCODE, CALL_NUMBER, CLASS_NUMBER -> true;
      case LANGUAGE, FORM, LIBRARY -> true;
      case ANYWHERE, TITLE, OTHER_TITLE, AUTHOR, PERSON, CORPORATE, SUBJECT -> false;
      case PUBLISHER, PLACE, NOTE, SERIES, YEAR -> false;
    };
  }

  /** An ISBN, for which it does not matter where it is looked for; empty when it is none. */
  static String isbn(Scope scope, String text) {
    boolean possible = scope == Scope.ISBN || scope == Scope.NUMBER || scope == Scope.ANYWHERE;
    boolean digits = text.codePoints().filter(Character::isDigit).count() >= 9;
    boolean alone = text.codePoints().noneMatch(c -> Character.isLetter(c) && c != 'X' && c != 'x');
    return possible && digits && alone ? Isbn.normalize(text) : "";
  }

  /** The forms under which targets may know an ISBN: all 13 digits and, before 2007, ten. */
  static List<String> isbnForms(String isbn13) {
    if (!isbn13.startsWith("978")) {
      return List.of(isbn13);
    }
    String stem = isbn13.substring(3, 12);
    for (int check : "0123456789X".chars().toArray()) {
      if (Isbn.normalize(stem + (char) check).equals(isbn13)) {
        return List.of(isbn13, stem + (char) check);
      }
    }
    return List.of(isbn13);
  }

  /** Words divided by spaces of any kind. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean space = i == text.length() || isSpace(text.charAt(i));
      if (space && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      } else if (!space && start < 0) {
        start = i;
      }
    }
    return words;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Chinese and Japanese text is written without spaces and so is a phrase, not a word. */
  static boolean hasHan(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
