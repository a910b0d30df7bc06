package org.tongjie.broker.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads the form of a number, one method for each part of its grammar. */
final class NumberPatternParser {
  private static final int ASCII = 128;
  private static final int LONGEST = 200;

  private final String pattern;
  private final List<NumberStep> steps = new ArrayList<>();
  private int at;

  NumberPatternParser(String pattern) {
    this.pattern = pattern;
  }

  List<NumberStep> steps() {
    if (pattern.isEmpty() || pattern.length() > LONGEST) {
      throw new WrongValueException(Complaint.PATTERN_LENGTH, LONGEST);
    }
    while (at < pattern.length()) {
      quantity(one());
    }
    return List.copyOf(steps);
  }

  private BitSet one() {
    char first = next();
    return switch (first) {
      case '\\' -> escaped();
      case '[' -> characterClass();
      case '(', ')', '|', '^', '$', '.', '{', '}', ']', '*', '+', '?' ->
          throw wrong(Complaint.PATTERN_SIGN, first, "\\" + first);
      default -> only(first);
    };
  }

  private BitSet escaped() {
    char escaped = next();
    if (escaped == 'd') {
      return range('0', '9');
    }
    if (Character.isLetterOrDigit(escaped)) {
      throw wrong(Complaint.PATTERN_ESCAPE, "\\" + escaped, "\\d");
    }
    return only(escaped);
  }

  private BitSet characterClass() {
    BitSet characters = new BitSet(ASCII);
    char from = next();
    while (from != ']') {
      if (from == '\\') {
        characters.or(escaped());
        from = next();
        continue;
      }
      char following = next();
      if (following == '-') {
        characters.or(range(from, next()));
        following = next();
      } else {
        characters.or(only(from));
      }
      from = following;
    }
    if (characters.isEmpty()) {
      throw wrong(Complaint.PATTERN_EMPTY);
    }
    return characters;
  }

  private void quantity(BitSet characters) {
    switch (at < pattern.length() ? pattern.charAt(at) : ' ') {
      case '?' -> add(characters, 0, 1);
      case '*' -> steps.add(new NumberStep(characters, true, true));
      case '+' -> steps.add(new NumberStep(characters, false, true));
      case '{' -> {
        counted(characters);
        return;
      }
      default -> {
        add(characters, 1, 1);
        return;
      }
    }
    at++;
  }

  private void counted(BitSet characters) {
    at++;
    int end = pattern.indexOf('}', at);
    String counts = end < 0 ? "" : pattern.substring(at, end);
    if (!counts.matches("[0-9]{1,2}(,[0-9]{1,2})?")) {
      throw wrong(Complaint.PATTERN_COUNT, "{8}", "{6,8}");
    }
    int comma = counts.indexOf(',');
    int least = Integer.parseInt(comma < 0 ? counts : counts.substring(0, comma));
    int most = comma < 0 ? least : Integer.parseInt(counts.substring(comma + 1));
    if (most < least || most == 0) {
      throw wrong(Complaint.PATTERN_NOTHING, "{" + counts + "}");
    }
    at = end + 1;
    add(characters, least, most);
  }

  private void add(BitSet characters, int least, int most) {
    if (steps.size() + most > NumberText.LONGEST) {
      throw wrong(Complaint.PATTERN_LONG, NumberText.LONGEST);
    }
    for (int i = 0; i < most; i++) {
      steps.add(new NumberStep(characters, i >= least, false));
    }
  }

  private BitSet only(char character) {
    return range(character, character);
  }

  private BitSet range(char from, char to) {
    if (from <= ' ' || to >= ASCII - 1) {
      throw wrong(Complaint.PATTERN_CHARACTERS);
    }
    if (from > to) {
      throw wrong(Complaint.PATTERN_RANGE, from, to);
    }
    BitSet characters = new BitSet(ASCII);
    characters.set(from, to + 1);
    return characters;
  }

  private char next() {
    if (at == pattern.length()) {
      throw wrong(Complaint.PATTERN_END);
    }
    return pattern.charAt(at++);
  }

  private WrongValueException wrong(Complaint why, Object... arguments) {
    return new WrongValueException(
        Complaint.PATTERN, pattern, Math.max(1, at), Said.of(why, arguments));
  }
}
