package org.tongjie.catalog.marc;

import static org.tongjie.catalog.marc.Octets.DELIMITER;
import static org.tongjie.catalog.marc.Octets.FIELD_TERMINATOR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The runs of octets between field terminators.
 *
 * @param bounds start and end of each piece in turn, ascending
 * @param unterminated whether the last piece ends without a terminator
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pieces(int[] bounds, boolean unterminated) {

  static Pieces split(byte[] octets, int from, int to) {
    int[] bounds = new int[64];
    int count = 0;
    int start = from;
    while (start < to) {
      int end = Octets.indexOf(octets, FIELD_TERMINATOR, start, to);
      if (end == to && isBlank(octets, start, to)) {
        break;
      }
      if (count + 2 > bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * bounds.length);
      }
      bounds[count++] = start;
      bounds[count++] = end;
      start = end + 1;
    }
    boolean unterminated = count > 0 && bounds[count - 1] == to;
    return new Pieces(Arrays.copyOf(bounds, count), unterminated);
  }

  private static boolean isBlank(byte[] octets, int from, int to) {
    for (int i = from; i < to; i++) {
      if (octets[i] < 0 || octets[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  int size() {
    return bounds.length / 2;
  }

  int start(int piece) {
    return bounds[2 * piece];
  }

  int end(int piece) {
    return bounds[2 * piece + 1];
  }

  /** The piece that starts here, or a negative number. */
  int indexOfStart(int offset) {
    int found = Arrays.binarySearch(bounds, offset);
    return found >= 0 && bounds[found & ~1] == offset ? found / 2 : -1;
  }

  /** The end of the last piece that starts before this place. */
  int endBefore(int offset) {
    int piece = size() - 1;
    while (piece > 0 && start(piece) >= offset) {
      piece--;
    }
    return end(piece);
  }

  /**
   * Joins pieces that cannot be fields of their own to the one before, until there are as many as
   * entries: where a data field is due, a piece without two indicators and a delimiter continues
   * the field before it.
   *
   * @throws MarcException when they still do not match
   */
  Pieces joinContinuations(byte[] octets, Entries entries, Integer[] order) {
    List<Integer> joined = new ArrayList<>();
    int surplus = size() - entries.size();
    for (int piece = 0; piece < size(); piece++) {
      int due = joined.size() / 2;
      if (surplus > 0 && due > 0 && continues(octets, piece, entries, order, due)) {
        joined.set(joined.size() - 1, end(piece));
        surplus--;
      } else {
        joined.add(start(piece));
        joined.add(end(piece));
      }
    }
    if (surplus != 0) {
      throw new MarcException(
          MarcDefect.FIELDS_UNMATCHED,
          start(0),
          entries.size() + " fields in the directory, " + size() + " in the record");
    }
    return new Pieces(joined.stream().mapToInt(Integer::intValue).toArray(), unterminated);
  }

  private boolean continues(byte[] octets, int piece, Entries entries, Integer[] order, int due) {
    if (due >= entries.size()) {
      return true;
    }
    String tag = entries.tags()[order[due]];
    boolean data = !tag.isEmpty() && Tags.isNumeric(tag) && !Tags.isControl(tag);
    int start = start(piece);
    boolean looksLikeData = start + 2 < end(piece) && octets[start + 2] == DELIMITER;
    return data && !looksLikeData;
  }
}
