package org.tongjie.catalog.query;

import java.util.List;

/**
 * A term of CQL with its marks read.
 *
 * @param text the term with marks taken out and escapes resolved
 * @param words its words as patterns of {@link MaskedTerm}, anchors taken out
 * @param first whether it is anchored at the beginning
 * @param last whether it is anchored at the end
 * @param masks how many masks it has
 * @param open whether its only mask is a "*" at its very end
 */
record CqlTerm(
    String text, List<String> words, boolean first, boolean last, int masks, boolean open) {
  private static final int BAD_ESCAPE = 26;
  private static final int ANCHOR_MISPLACED = 32;

  CqlTerm {
    words = List.copyOf(words);
  }

  boolean isMasked() {
    return masks > 0;
  }

  boolean isAnchored() {
    return first || last;
  }

  /** Reads a term; with {@code masked} false only escapes are marks. */
  static CqlTerm read(String term, boolean masked) throws CqlRefusal {
    StringBuilder text = new StringBuilder();
    StringBuilder pattern = new StringBuilder();
    boolean first = false;
    boolean last = false;
    int masks = 0;
    String stripped = term.strip();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c == '\\') {
        char meant = escaped(stripped, ++i);
        text.append(meant);
        append(pattern, meant);
      } else if (masked && (c == '*' || c == '?')) {
        masks++;
        pattern.append(c);
      } else if (masked && c == '^') {
        boolean end = i == stripped.length() - 1 && i > 0;
        if (i != 0 && !end) {
          throw new CqlRefusal(ANCHOR_MISPLACED, "^");
        }
        first |= !end;
        last |= end;
      } else {
        text.append(c);
        append(pattern, c);
      }
    }
    String whole = pattern.toString().strip();
    List<String> words = List.of(whole.split("[\\s　]+"));
    boolean open = masks == 1 && whole.endsWith("*") && !whole.endsWith("\\*");
    return new CqlTerm(text.toString().strip(), words, first, last, masks, open);
  }

  private static void append(StringBuilder pattern, char c) {
    if (c == '*' || c == '?' || c == '\\') {
      pattern.append('\\');
    }
    pattern.append(c);
  }

  private static char escaped(String term, int at) throws CqlRefusal {
    char c = at < term.length() ? term.charAt(at) : ' ';
    return switch (c) {
      case '*', '?', '^', '"', '\\' -> c;
      default -> throw new CqlRefusal(BAD_ESCAPE, String.valueOf(c));
    };
  }
}
