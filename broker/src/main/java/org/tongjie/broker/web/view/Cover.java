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
    StringBuilder han = new StringBuilder();
    title
        .codePoints()
        .takeWhile(c -> han.isEmpty() || Character.isLetterOrDigit(c))
        .filter(Script::isHan)
        .limit(LONGEST)
        .forEach(han::appendCodePoint);
    String text = han.isEmpty() ? initial(title) : han.toString();
    String color = "board" + Math.floorMod(text.hashCode(), COLORS);
    return new Cover(text, !han.isEmpty(), color);
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
