package org.tongjie.broker.web.view;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * A drawn cover in place of a picture: a coloured board with the title on a slip, as on
 * thread-bound books.
 *
 * @param text what stands on the slip
 * @param vertical whether it reads downwards, as Chinese does there
 * @param color class of the board's color
 */
public record Cover(String text, boolean vertical, String color) {
  private static final int COLORS = 6;
  private static final int LONGEST = 5;

  static Cover of(String title) {
    String color = "board" + Math.floorMod(title.hashCode(), COLORS);
    StringBuilder han = new StringBuilder();
    title
        .codePoints()
        .takeWhile(c -> han.isEmpty() || Character.isLetterOrDigit(c))
        .filter(Script::isHan)
        .limit(LONGEST)
        .forEach(han::appendCodePoint);
    return han.isEmpty()
        ? new Cover(initial(title), false, color)
        : new Cover(han.toString(), true, color);
  }

  private static String initial(String title) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(title);
    int start = letters.first();
    for (int end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
      if (Character.isLetterOrDigit(title.codePointAt(start))) {
        return title.substring(start, end).toUpperCase(Locale.ROOT);
      }
    }
    return "";
  }
}
