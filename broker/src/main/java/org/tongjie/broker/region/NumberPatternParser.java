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
      throw new IllegalArgumentException("a pattern has 1 to " + LONGEST + " characters");
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
          throw wrong("'" + first + "' cannot stand here; write \\" + first + " for the character");
      default -> only(first);
    };
  }

  private BitSet escaped() {
    char escaped = next();
    if (escaped == 'd') {
      return range('0', '9');
    }
    if (Character.isLetterOrDigit(escaped)) {
      throw wrong("\\" + escaped + " is not known; there is \\d for a digit");
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
      throw wrong("nothing stands between the brackets");
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
      throw wrong("write {8} or {6,8}");
    }
    int comma = counts.indexOf(',');
    int least = Integer.parseInt(comma < 0 ? counts : counts.substring(0, comma));
    int most = comma < 0 ? least : Integer.parseInt(counts.substring(comma + 1));
    if (most < least || most == 0) {
      throw wrong("{" + counts + "} counts nothing");
    }
    at = end + 1;
    add(characters, least, most);
  }

  private void add(BitSet characters, int least, int most) {
    if (steps.size() + most > NumberText.LONGEST) {
      throw wrong("a number has at most " + NumberText.LONGEST + " characters");
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
      throw wrong("numbers are made of the visible characters of ASCII");
    }
    if (from > to) {
      throw wrong(from + "-" + to + " is no range");
    }
    BitSet characters = new BitSet(ASCII);
    characters.set(from, to + 1);
    return characters;
  }

  private char next() {
    if (at == pattern.length()) {
      throw wrong("the pattern ends too early");
    }
    return pattern.charAt(at++);
  }

  private IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException(
        "pattern \"" + pattern + "\", character " + Math.max(1, at) + ": " + why);
  }
}
