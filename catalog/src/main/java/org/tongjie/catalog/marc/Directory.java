package org.tongjie.catalog.marc;

import static org.tongjie.catalog.marc.Octets.ENTRY_LENGTH;
import static org.tongjie.catalog.marc.Octets.FIELD_TERMINATOR;
import static org.tongjie.catalog.marc.Octets.LEADER_LENGTH;
import static org.tongjie.catalog.marc.Octets.digits;

import org.jspecify.annotations.Nullable;

/** Reads the layout of a record whose directory tells the truth (ISO 2709:2008 §4.4). */
final class Directory {
  private Directory() {}

  /**
   * The layout, or null when anything in it is contradicted by the terminators.
   *
   * @param end the record terminator, or the end of the octets
   * @param terminators how many field terminators the record has
   */
  static @Nullable FieldLayout read(byte[] octets, int end, int terminators) {
    int base = digits(octets, 12, 5);
    if (base <= LEADER_LENGTH
        || base > end
        || octets[base - 1] != FIELD_TERMINATOR
        || (base - 1 - LEADER_LENGTH) % ENTRY_LENGTH != 0) {
      return null;
    }
    int count = (base - 1 - LEADER_LENGTH) / ENTRY_LENGTH;
    if (count == 0 || count + 1 != terminators) {
      return null;
    }
    FieldLayout layout = new FieldLayout(new String[count], new int[count], new int[count]);
    int covered = 0;
    for (int i = 0; i < count; i++) {
      if (!readEntry(octets, base, end, i, layout)) {
        return null;
      }
      covered += layout.ends()[i] + 1 - layout.starts()[i];
    }
    return base + covered == end ? layout : null;
  }

  private static boolean readEntry(byte[] octets, int base, int end, int i, FieldLayout layout) {
    int entry = LEADER_LENGTH + ENTRY_LENGTH * i;
    String tag = Tags.at(octets, entry);
    int length = digits(octets, entry + 3, 4);
    int start = digits(octets, entry + 7, 5);
    if (tag.isEmpty() || length < 1 || start < 0) {
      return false;
    }
    int from = base + start;
    int to = from + length - 1;
    if (to >= end || octets[to] != FIELD_TERMINATOR || octets[from - 1] != FIELD_TERMINATOR) {
      return false;
    }
    layout.tags()[i] = tag;
    layout.starts()[i] = from;
    layout.ends()[i] = to;
    return true;
  }
}
