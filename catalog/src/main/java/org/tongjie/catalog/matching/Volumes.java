package org.tongjie.catalog.matching;

import org.tongjie.catalog.matching.MatchIdentity.Part;
import org.tongjie.catalog.text.HanNumerals;

/**
 * Whether two records can be the same part of a set.
 *
 * <p>上, 中 and 下 equal a number only in the light of the set's size: 下 is 2 of two volumes and 3 of
 * three. Where no record tells the size, 上 and 1, 中 and 2, 下 and 2 or 3 are {@link
 * Relation#UNSURE}, never different and never equal. 上 may also be the end of 7.上, whose first
 * level the other catalogue left to the title.
 */
final class Volumes {
  private static final String POSITIONS = "上中下";

  private Volumes() {}

  enum Relation {
    /** Neither names a volume. */
    NONE,
    EQUAL,
    /** One names a volume, the other does not. */
    ONE_SIDED,
    /** Perhaps the same. */
    UNSURE,
    DIFFERENT
  }

  static Relation compare(Part a, Part b) {
    String first = a.volume();
    String second = b.volume();
    if (first.equals(second)) {
      return first.isEmpty() ? Relation.NONE : Relation.EQUAL;
    }
    if (first.isEmpty() || second.isEmpty()) {
      return Relation.ONE_SIDED;
    }
    Relation position = compareLast(first, second, Math.max(a.pieces(), b.pieces()));
    if (position != Relation.DIFFERENT) {
      return position;
    }
    return endsWithLevel(first, second) || endsWithLevel(second, first)
        ? Relation.UNSURE
        : Relation.DIFFERENT;
  }

  /** Compares volumes whose upper levels are the same and whose last may be 上中下 in one. */
  private static Relation compareLast(String first, String second, int size) {
    int lastOfFirst = first.lastIndexOf('.') + 1;
    int lastOfSecond = second.lastIndexOf('.') + 1;
    if (lastOfFirst != lastOfSecond || !first.startsWith(second.substring(0, lastOfSecond))) {
      return Relation.DIFFERENT;
    }
    return positionAndNumber(first.substring(lastOfFirst), second.substring(lastOfSecond), size);
  }

  private static Relation positionAndNumber(String first, String second, int size) {
    int position = position(first);
    int number = HanNumerals.valueOf(second);
    if (position < 0) {
      position = position(second);
      number = HanNumerals.valueOf(first);
    }
    if (position < 0 || number < 0) {
      return Relation.DIFFERENT;
    }
    if (size == 2 || size == 3) {
      boolean same = position == 0 ? number == 1 : position == 1 ? number == 2 : number == size;
      return same ? Relation.EQUAL : Relation.DIFFERENT;
    }
    boolean possible = number == position + 1 || (position == 2 && number == 2);
    return possible ? Relation.UNSURE : Relation.DIFFERENT;
  }

  private static int position(String value) {
    return value.length() == 1 ? POSITIONS.indexOf(value.charAt(0)) : -1;
  }

  private static boolean endsWithLevel(String longer, String shorter) {
    int start = longer.length() - shorter.length();
    return start > 0 && longer.charAt(start - 1) == '.' && longer.endsWith(shorter);
  }
}
