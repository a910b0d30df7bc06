package org.tongjie.catalog.text;

import java.util.Collection;
import java.util.Comparator;

/** The known name that a mistyped one most resembles, by edit distance. */
public final class NearestName {
  private NearestName() {}

  /** The nearest of the known names, of which there is at least one. */
  public static String of(String typed, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String name) -> distance(typed, name)))
        .orElseThrow();
  }

  /** Levenshtein distance: insertions, deletions and replacements each cost one. */
  private static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
