package org.tongjie.catalog.marc;

import static org.tongjie.catalog.marc.Octets.ENTRY_LENGTH;
import static org.tongjie.catalog.marc.Octets.FIELD_TERMINATOR;
import static org.tongjie.catalog.marc.Octets.LEADER_LENGTH;
import static org.tongjie.catalog.marc.Octets.digits;
import static org.tongjie.catalog.marc.Octets.indexOf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the fields of a record whose directory is contradicted by its terminators.
 *
 * <p>The terminators are trusted: they are single octets that no encoding in use produces by
 * accident, while lengths go wrong whenever a file was recoded, edited or longer than the numbers
 * can say. The directory gives the tags and the order, its numbers only help where there are more
 * pieces between terminators than entries.
 */
final class DirectoryRepair {
  private static final int NOT_FOUND = -1;

  private final byte[] octets;
  private final int end;
  private final List<MarcRepair> repairs;
  private int leaderLength = LEADER_LENGTH;

  DirectoryRepair(byte[] octets, int end, List<MarcRepair> repairs) {
    this.octets = octets;
    this.end = end;
    this.repairs = repairs;
  }

  /** How many octets the leader has in this record: 24, or what a cut or padded one has left. */
  int leaderLength() {
    return leaderLength;
  }

  /**
   * @throws MarcException when tags and fields cannot be brought together
   */
  FieldLayout read() {
    int directoryEnd = indexOf(octets, FIELD_TERMINATOR, 0, end);
    if (directoryEnd == end) {
      throw new MarcException(MarcDefect.DIRECTORY_MISSING, 0, "no field terminator (0x1E) at all");
    }
    leaderLength = findLeaderLength(directoryEnd);
    noteBaseAddress(directoryEnd);
    Entries entries = readEntries(directoryEnd);
    Pieces pieces = Pieces.split(octets, directoryEnd + 1, end);
    if (pieces.unterminated()) {
      repair(MarcDefect.TERMINATOR_MISSING, end, "the last field has no terminator (0x1E)");
    }
    return entries.size() == pieces.size() ? inOrder(entries, pieces) : align(entries, pieces);
  }

  private int findLeaderLength(int directoryEnd) {
    if (entriesFit(LEADER_LENGTH, directoryEnd)) {
      return LEADER_LENGTH;
    }
    for (int distance = 1; distance <= 6; distance++) {
      for (int length : new int[] {LEADER_LENGTH - distance, LEADER_LENGTH + distance}) {
        if (entriesFit(length, directoryEnd)) {
          repair(
              MarcDefect.LEADER_REPAIRED,
              length,
              "the directory begins after " + length + " octets instead of 24");
          return length;
        }
      }
    }
    if (directoryEnd < LEADER_LENGTH + ENTRY_LENGTH) {
      throw new MarcException(
          MarcDefect.DIRECTORY_MISSING, directoryEnd, "no directory entry before the first 0x1E");
    }
    return LEADER_LENGTH;
  }

  private boolean entriesFit(int from, int directoryEnd) {
    if (directoryEnd <= from || (directoryEnd - from) % ENTRY_LENGTH != 0) {
      return false;
    }
    for (int entry = from; entry < directoryEnd; entry += ENTRY_LENGTH) {
      if (Tags.at(octets, entry).isEmpty() || digits(octets, entry + 3, 9) < 0) {
        return false;
      }
    }
    return true;
  }

  private void noteBaseAddress(int directoryEnd) {
    int base = digits(octets, leaderLength - 12, 5);
    if (base != directoryEnd + 1) {
      repair(MarcDefect.BASE_ADDRESS_WRONG, 12, "the fields begin at octet " + (directoryEnd + 1));
    }
  }

  private Entries readEntries(int directoryEnd) {
    int length = directoryEnd - leaderLength;
    if (length % ENTRY_LENGTH != 0) {
      repair(
          MarcDefect.DIRECTORY_WRONG,
          directoryEnd,
          "the directory has " + length + " octets, not a multiple of 12");
    }
    Entries entries = new Entries(length / ENTRY_LENGTH);
    int readable = 0;
    for (int i = 0; i < entries.size(); i++) {
      int entry = leaderLength + ENTRY_LENGTH * i;
      entries.tags()[i] = Tags.at(octets, entry);
      entries.starts()[i] = digits(octets, entry + 7, 5);
      readable += entries.tags()[i].isEmpty() ? 0 : 1;
    }
    if (readable * 2 <= entries.size()) {
      throw new MarcException(
          MarcDefect.DIRECTORY_UNREADABLE,
          leaderLength,
          readable + " of " + entries.size() + " directory entries have a tag");
    }
    return entries;
  }

  /** As many pieces as entries: they belong together in the order of the data. */
  private FieldLayout inOrder(Entries entries, Pieces pieces) {
    Integer[] order = entries.dataOrder(end);
    FieldLayout layout = layoutOf(entries);
    for (int piece = 0; piece < pieces.size(); piece++) {
      layout.starts()[order[piece]] = pieces.start(piece);
      layout.ends()[order[piece]] = pieces.end(piece);
    }
    repair(
        MarcDefect.DIRECTORY_WRONG, leaderLength, "lengths and positions taken from terminators");
    return checkKinds(layout);
  }

  /** More or fewer pieces than entries: positions that fall on a terminator hold the rest. */
  private FieldLayout align(Entries entries, Pieces pieces) {
    if (pieces.size() < entries.size()) {
      boolean cut = digits(octets, 0, 5) > end + 1;
      throw new MarcException(
          cut ? MarcDefect.RECORD_TRUNCATED : MarcDefect.FIELDS_UNMATCHED,
          end,
          entries.size() + " fields in the directory, " + pieces.size() + " in the record");
    }
    int base = pieces.start(0);
    Integer[] order = entries.dataOrder(end);
    FieldLayout layout = layoutOf(entries);
    int anchored = anchor(entries, pieces, order, base);
    if (anchored == NOT_FOUND) {
      return inOrder(entries, pieces.joinContinuations(octets, entries, order));
    }
    for (int i = 0; i < order.length; i++) {
      int next = i + 1 < order.length ? base + entries.starts()[order[i + 1]] : end;
      layout.starts()[order[i]] = base + entries.starts()[order[i]];
      layout.ends()[order[i]] = pieces.endBefore(next);
    }
    repair(
        MarcDefect.TERMINATOR_INSIDE_FIELD,
        base,
        (pieces.size() - entries.size()) + " terminators (0x1E) inside fields became spaces");
    return checkKinds(layout);
  }

  private static int anchor(Entries entries, Pieces pieces, Integer[] order, int base) {
    for (int i : order) {
      int start = entries.starts()[i];
      if (start < 0 || pieces.indexOfStart(base + start) < 0) {
        return NOT_FOUND;
      }
    }
    return entries.starts()[order[0]] == 0 ? order.length : NOT_FOUND;
  }

  /** Tags on the wrong fields are worse than no record: control tags must have control fields. */
  private FieldLayout checkKinds(FieldLayout layout) {
    int wrong = 0;
    for (int i = 0; i < layout.size(); i++) {
      String tag = layout.tags()[i];
      int start = layout.starts()[i];
      int fieldEnd = layout.ends()[i];
      boolean delimited =
          indexOf(octets, Octets.DELIMITER, start, Math.min(fieldEnd, start + 6)) < fieldEnd
              && indexOf(octets, Octets.DELIMITER, start, fieldEnd) < start + 6;
      wrong += !tag.isEmpty() && Tags.isNumeric(tag) && Tags.isControl(tag) == delimited ? 1 : 0;
    }
    if (wrong > 1 && wrong * 4 > layout.size()) {
      throw new MarcException(
          MarcDefect.FIELDS_UNMATCHED,
          leaderLength,
          wrong + " of " + layout.size() + " fields do not look like their tags");
    }
    return layout;
  }

  private static FieldLayout layoutOf(Entries entries) {
    return new FieldLayout(entries.tags(), new int[entries.size()], new int[entries.size()]);
  }

  private void repair(MarcDefect defect, int offset, String detail) {
    repairs.add(new MarcRepair(defect, offset, detail));
  }

  /** Directory entries; a start of -1 is not a number. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Entries(String[] tags, int[] starts) {
    Entries(int size) {
      this(new String[size], new int[size]);
    }

    int size() {
      return tags.length;
    }

    /**
     * Entry numbers in the order of their fields. Starts wrap round in records beyond 99,999 octets
     * and may be no numbers at all: then the order of the directory is the best there is.
     */
    Integer[] dataOrder(int recordLength) {
      Integer[] order = new Integer[starts.length];
      Arrays.setAll(order, i -> i);
      if (recordLength <= 99_999 && Arrays.stream(starts).noneMatch(start -> start < 0)) {
        Arrays.sort(order, Comparator.comparingInt(i -> starts[i]));
      }
      return order;
    }
  }
}
