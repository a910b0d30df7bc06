package org.tongjie.solr.analysis;

import org.tongjie.solr.analysis.CharacterFold.Kind;

/**
 * A whole value as one term: folded, without punctuation, its words parted by one space each.
 * Between characters of scripts without spaces there is none, so 三国·演义 and 三国演义 are one title.
 */
public final class ExactForm {
  /** Units of a value that count; what is longer is told apart by its beginning. */
  public static final int MAX_UNITS = 255;

  private ExactForm() {}

  /** The term of a value, empty for one of punctuation alone. */
  public static String of(CharSequence value) {
    FoldedText text = new FoldedText();
    text.read(value);
    StringBuilder term = new StringBuilder(Math.min(MAX_UNITS, text.length() + 8));
    append(text, term);
    return term.toString();
  }

  /** Whether a term's character at an index ends a word without a space: a Chinese one. */
  public static boolean isUnspaced(CharSequence term, int index) {
    return CharacterFold.kind(term.charAt(index)) == Kind.CJK;
  }

  static void append(FoldedText text, StringBuilder term) {
    Kind last = Kind.BREAK;
    boolean parted = false;
    for (int i = 0; i < text.length() && term.length() < MAX_UNITS; i++) {
      Kind kind = text.kind(i);
      char unit = text.unit(i);
      if (kind == Kind.CJK || kind == Kind.WORD) {
        boolean unspaced = kind == Kind.CJK && last == Kind.CJK;
        if (!term.isEmpty() && !unspaced && (parted || kind != last)) {
          term.append(' ');
        }
        term.append(unit);
        last = kind;
        parted = false;
      } else if (isTelling(unit)) {
        term.append(parted && !term.isEmpty() ? " " : "").append(unit);
        parted = false;
      } else {
        parted = true;
      }
    }
    trim(term);
  }

  /** A term cut at its limit ends with a whole character. */
  private static void trim(StringBuilder term) {
    int end = Math.min(term.length(), MAX_UNITS);
    if (end > 0 && Character.isHighSurrogate(term.charAt(end - 1))) {
      end--;
    }
    term.setLength(end);
  }

  /** C, C++ and C# are three titles. */
  private static boolean isTelling(char unit) {
    return unit == '+' || unit == '#';
  }
}
