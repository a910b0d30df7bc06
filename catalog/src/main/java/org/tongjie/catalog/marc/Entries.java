package org.tongjie.catalog.marc;

import static org.tongjie.catalog.marc.Octets.ENTRY_LENGTH;
import static org.tongjie.catalog.marc.Octets.digits;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The entries of a directory that may be wrong.
 *
 * @param tags the empty string where a tag is not three letters or digits
 * @param lengths -1 where it is no number
 * @param starts -1 where it is no number
 * @param end the octet after the last entry
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entries(String[] tags, int[] lengths, int[] starts, int end) {
  private static final int LONGEST_ISO_2709 = 99_999;

  /** Reads entries up to a place, or up to where what follows is nothing like an entry. */
  static Entries read(byte[] octets, int from, int to) {
    int most = Math.max(0, (to - from) / ENTRY_LENGTH);
    Entries entries = new Entries(new String[most], new int[most], new int[most], from);
    int count = 0;
    int at = from;
    int due = 0;
    while (at + ENTRY_LENGTH <= to && count < most) {
      int lengthDigits =
          digits(octets, at + 7, 5) != due && digits(octets, at + 8, 5) == due ? 5 : 4;
      String tag = Tags.at(octets, at);
      int length = digits(octets, at + 3, lengthDigits);
      int start = digits(octets, at + 3 + lengthDigits, 5);
      if (tag.isEmpty() && length < 0 && start < 0) {
        break;
      }
      entries.tags[count] = tag;
      entries.lengths[count] = length;
      entries.starts[count] = start;
      count++;
      at += ENTRY_LENGTH + lengthDigits - 4;
      due = start + length;
    }
    return entries.first(count, at);
  }

  private Entries first(int count, int end) {
    return new Entries(
        Arrays.copyOf(tags, count),
        Arrays.copyOf(lengths, count),
        Arrays.copyOf(starts, count),
        end);
  }

  int size() {
    return tags.length;
  }

  /** How many entries with a tag begin where the one before them ends. */
  int contiguous() {
    int count = 0;
    int due = 0;
    for (int i = 0; i < size(); i++) {
      count += !tags[i].isEmpty() && lengths[i] >= 0 && starts[i] == due ? 1 : 0;
      due = starts[i] + lengths[i];
    }
    return count;
  }

  /**
   * Entry numbers in the order of their fields. Starts wrap round in records beyond 99,999 octets
   * and may be no numbers at all: then the order of the directory is the best there is.
   */
  Integer[] dataOrder(int recordLength) {
    Integer[] order = new Integer[starts.length];
    Arrays.setAll(order, i -> i);
    if (recordLength <= LONGEST_ISO_2709 && Arrays.stream(starts).noneMatch(start -> start < 0)) {
      Arrays.sort(order, Comparator.comparingInt(i -> starts[i]));
    }
    return order;
  }
}
