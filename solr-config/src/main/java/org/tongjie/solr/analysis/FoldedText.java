package org.tongjie.solr.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.tongjie.solr.analysis.CharacterFold.Kind;

/**
 * One field value, folded, with each unit's place in the original. Reused from value to value; a
 * value is held whole, which is safe as a MARC field has at most 9,999 octets and a record a
 * bounded number of them.
 */
final class FoldedText {
  private static final int BLOCK = 1024;

  private char[] raw = new char[BLOCK];
  private char[] units = new char[BLOCK];
  private int[] offsets = new int[BLOCK];
  private int rawLength;
  private int length;

  /** Reads and folds all of a value. */
  void read(Reader input) throws IOException {
    rawLength = 0;
    for (int n = 0; n >= 0; n = input.read(raw, rawLength, raw.length - rawLength)) {
      rawLength += n;
      if (rawLength == raw.length) {
        raw = Arrays.copyOf(raw, raw.length * 2);
      }
    }
    fold();
  }

  /** Folds a value that is at hand. */
  void read(CharSequence value) {
    if (raw.length < value.length()) {
      raw = new char[value.length()];
    }
    rawLength = value.length();
    for (int i = 0; i < rawLength; i++) {
      raw[i] = value.charAt(i);
    }
    fold();
  }

  private void fold() {
    length = 0;
    for (int i = 0; i < rawLength; i++) {
      i += foldAt(i);
    }
  }

  int length() {
    return length;
  }

  char[] units() {
    return units;
  }

  char unit(int index) {
    return units[index];
  }

  Kind kind(int index) {
    return index >= 0 && index < length ? CharacterFold.kind(units[index]) : Kind.BREAK;
  }

  /** Number of units of the character at an index: 2 for one beyond the first plane. */
  int width(int index) {
    return Character.isHighSurrogate(units[index]) && index + 1 < length ? 2 : 1;
  }

  /**
   * Where in the original the folded unit begins; the original's end for the index past the last.
   */
  int offset(int index) {
    return index < length ? offsets[index] : rawLength;
  }

  /** Folds the character at a place of the original; gives how many units beyond one it had. */
  private int foldAt(int place) {
    char unit = raw[place];
    char folded = CharacterFold.fold(unit);
    if (Character.isHighSurrogate(unit)
        && place + 1 < rawLength
        && Character.isLowSurrogate(raw[place + 1])) {
      int character = CharacterFold.foldSupplementary(Character.toCodePoint(unit, raw[place + 1]));
      for (char c : Character.toChars(character)) {
        append(c, place);
      }
      return 1;
    }
    if (folded == CharacterFold.EXPAND) {
      String expansion = CharacterFold.expansion(unit);
      for (int i = 0; i < expansion.length(); i++) {
        append(expansion.charAt(i), place);
      }
    } else if (Character.isSurrogate(unit)) {
      append(' ', place); // half a character: damaged text
    } else if (folded != CharacterFold.DROP) {
      append(folded, place);
    }
    return 0;
  }

  private void append(char unit, int place) {
    if (length == units.length) {
      units = Arrays.copyOf(units, length * 2);
      offsets = Arrays.copyOf(offsets, length * 2);
    }
    units[length] = unit;
    offsets[length] = place;
    length++;
  }
}
