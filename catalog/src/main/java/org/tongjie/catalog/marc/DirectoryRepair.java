package org.tongjie.catalog.marc;

import static org.tongjie.catalog.marc.Octets.FIELD_TERMINATOR;
import static org.tongjie.catalog.marc.Octets.LEADER_LENGTH;
import static org.tongjie.catalog.marc.Octets.digits;
import static org.tongjie.catalog.marc.Octets.indexOf;

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
    int terminator = indexOf(octets, FIELD_TERMINATOR, 0, end);
    if (terminator == end) {
      throw new MarcException(MarcDefect.DIRECTORY_MISSING, 0, "no field terminator (0x1E) at all");
    }
    leaderLength = findLeaderLength(terminator);
    Entries entries = Entries.read(octets, leaderLength, terminator);
    int fieldsFrom = terminator + 1;
    if (entries.end() < terminator) {
      fieldsFrom = withoutDirectoryEnd(entries, terminator);
    }
    checkTags(entries);
    noteBaseAddress(fieldsFrom);
    Pieces pieces = Pieces.split(octets, fieldsFrom, end);
    if (pieces.unterminated()) {
      noteUnterminated();
    }
    return entries.size() == pieces.size() ? inOrder(entries, pieces) : align(entries, pieces);
  }

  /** Where lengths add up to positions, the directory has its beginning. */
  private int findLeaderLength(int directoryEnd) {
    int best = LEADER_LENGTH;
    int most = Entries.read(octets, LEADER_LENGTH, directoryEnd).contiguous();
    for (int distance = 1; distance <= 6; distance++) {
      for (int length : new int[] {LEADER_LENGTH - distance, LEADER_LENGTH + distance}) {
        int contiguous = Entries.read(octets, length, directoryEnd).contiguous();
        if (contiguous > most) {
          most = contiguous;
          best = length;
        }
      }
    }
    if (best != LEADER_LENGTH) {
      repair(
          MarcDefect.LEADER_REPAIRED,
          best,
          "the directory begins after " + best + " octets instead of 24");
    }
    return best;
  }

  /** Octets after the last entry: fields that follow without a terminator, or leftovers. */
  private int withoutDirectoryEnd(Entries entries, int terminator) {
    Pieces pieces = Pieces.split(octets, entries.end(), end);
    if (pieces.size() == entries.size()) {
      repair(
          MarcDefect.TERMINATOR_MISSING, entries.end(), "no terminator (0x1E) ends the directory");
      return entries.end();
    }
    repair(
        MarcDefect.DIRECTORY_WRONG,
        entries.end(),
        (terminator - entries.end()) + " octets at its end are no entry");
    return terminator + 1;
  }

  private void checkTags(Entries entries) {
    if (entries.size() == 0) {
      throw new MarcException(
          MarcDefect.DIRECTORY_MISSING, leaderLength, "no directory entry before the first 0x1E");
    }
    int usable = 0;
    for (String tag : entries.tags()) {
      usable += tag.isEmpty() ? 0 : 1;
    }
    if (usable * 2 <= entries.size()) {
      throw new MarcException(
          MarcDefect.DIRECTORY_UNREADABLE,
          leaderLength,
          usable + " of " + entries.size() + " directory entries have a tag");
    }
  }

  private void noteBaseAddress(int found) {
    if (digits(octets, leaderLength - 12, 5) != found) {
      repair(MarcDefect.BASE_ADDRESS_WRONG, 12, "the fields begin at octet " + found);
    }
  }

  private void noteUnterminated() {
    int declared = digits(octets, 0, 5);
    if (declared > end + 1) {
      throw new MarcException(
          MarcDefect.RECORD_TRUNCATED,
          end,
          "cut inside its last field: the leader says " + declared + ", found " + (end + 1));
    }
    repair(MarcDefect.TERMINATOR_MISSING, end, "the last field has no terminator (0x1E)");
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
    int delimitedFields = 0;
    for (int i = 0; i < layout.size(); i++) {
      String tag = layout.tags()[i];
      boolean delimited = isDelimited(layout.starts()[i], layout.ends()[i]);
      delimitedFields += delimited ? 1 : 0;
      wrong += !tag.isEmpty() && Tags.isNumeric(tag) && Tags.isControl(tag) == delimited ? 1 : 0;
    }
    if (delimitedFields > 0 && wrong > 1 && wrong * 4 > layout.size()) {
      throw new MarcException(
          MarcDefect.FIELDS_UNMATCHED,
          leaderLength,
          wrong + " of " + layout.size() + " fields do not look like their tags");
    }
    return layout;
  }

  /** Whether a delimiter follows what may be indicators. */
  private boolean isDelimited(int from, int to) {
    int within = Math.min(to, from + 6);
    return indexOf(octets, Octets.DELIMITER, from, within) < within;
  }

  private static FieldLayout layoutOf(Entries entries) {
    return new FieldLayout(entries.tags(), new int[entries.size()], new int[entries.size()]);
  }

  private void repair(MarcDefect defect, int offset, String detail) {
    repairs.add(new MarcRepair(defect, offset, detail));
  }
}
