package org.tongjie.indexer.framing;

import java.io.IOException;
import java.util.Optional;
import org.tongjie.catalog.marc.MarcDefect;
import org.tongjie.catalog.marc.MarcSyntax;

/**
 * Frames by record terminator; the length in the leader only confirms it. A length may be counted
 * in another encoding, too small for its record, or missing: then the next terminator ends the
 * record, or the next leader where a terminator is missing too.
 */
final class Iso2709Framer implements Framer {
  private static final byte FIELD_TERMINATOR = 0x1E;
  private static final byte RECORD_TERMINATOR = 0x1D;
  private static final int SHORTEST = 26;
  private static final int NOT_FOUND = -1;

  private final Window window;
  private boolean damageTold;

  Iso2709Framer(Window window) {
    this.window = window;
  }

  @Override
  public Optional<Frame> next() throws IOException {
    skipFiller();
    if (!window.has(1)) {
      return endOfStream();
    }
    int declared = declaredEnd();
    if (declared > 0) {
      return Optional.of(raw(declared));
    }
    int garbage = garbageBeforeLeader();
    if (garbage > 0) {
      return Optional.of(damaged(garbage, MarcDefect.GARBAGE, garbage + " octets of no record"));
    }
    int end = findEnd();
    if (end == NOT_FOUND) {
      return Optional.of(withoutEnd());
    }
    return Optional.of(ended(end));
  }

  /** Line ends, blanks, NULs, byte order marks and the DOS end-of-file mark between records. */
  private void skipFiller() throws IOException {
    while (window.has(1)) {
      byte octet = window.at(0);
      boolean mark = octet == (byte) 0xEF && window.has(3) && window.at(1) == (byte) 0xBB;
      if (mark && window.at(2) == (byte) 0xBF) {
        window.skip(3);
      } else if (octet == 0 || octet == ' ' || octet == 0x1A || (octet >= 9 && octet <= 13)) {
        window.skip(1);
      } else {
        return;
      }
    }
  }

  /** Where the record ends by its own length, if a terminator stands there; else 0. */
  private int declaredEnd() throws IOException {
    int length = window.has(5) ? LeaderPattern.digits(window, 0, 5) : 0;
    if (length < SHORTEST || !window.has(length) || window.at(length - 1) != RECORD_TERMINATOR) {
      return 0;
    }
    int first = window.indexOf(RECORD_TERMINATOR, 0);
    if (first == length - 1) {
      return length;
    }
    return LeaderPattern.matches(window, first + 1 + lineEnds(first + 1)) ? 0 : length;
  }

  private int lineEnds(int from) throws IOException {
    int count = 0;
    while (count < 4
        && window.has(from + count + 1)
        && (window.at(from + count) == '\r' || window.at(from + count) == '\n')) {
      count++;
    }
    return count;
  }

  /** How many octets before the next leader within this frame belong to no record. */
  private int garbageBeforeLeader() throws IOException {
    if (LeaderPattern.matches(window, 0)) {
      return 0;
    }
    for (int at = 1; window.has(at + LeaderPattern.LENGTH); at++) {
      if (window.at(at - 1) == RECORD_TERMINATOR) {
        return 0;
      }
      byte octet = window.at(at);
      if (octet >= '0' && octet <= '9' && LeaderPattern.matches(window, at)) {
        return at;
      }
    }
    return 0;
  }

  /**
   * The octet after the record: behind its terminator, or where the next leader begins, be it in
   * the middle of a field that breaks off.
   */
  private int findEnd() throws IOException {
    for (int at = 0; window.has(at + 1); at++) {
      byte octet = window.at(at);
      if (octet == RECORD_TERMINATOR) {
        return at + 1;
      }
      if (octet == FIELD_TERMINATOR && at >= SHORTEST) {
        int next = at + 1 + lineEnds(at + 1);
        if (LeaderPattern.matches(window, next)) {
          return at + 1;
        }
      }
      if (octet >= '0' && octet <= '9' && at >= SHORTEST && LeaderPattern.matches(window, at)) {
        return at;
      }
    }
    return NOT_FOUND;
  }

  private Frame ended(int end) {
    if (end < SHORTEST) {
      return tooShort(end);
    }
    int field = window.indexOf(FIELD_TERMINATOR, 0);
    return field < 0 || field >= end
        ? damaged(end, MarcDefect.GARBAGE, end + " octets without a field terminator")
        : raw(end);
  }

  private Frame raw(int length) {
    long offset = window.offset();
    return new Frame.Raw(offset, window.take(length), MarcSyntax.ISO_2709);
  }

  private Frame tooShort(int length) {
    return damaged(length, MarcDefect.LEADER_SHORT, length + " octets are too few for a record");
  }

  /** No terminator up to the end of the stream or up to the limit. */
  private Frame withoutEnd() {
    int size = window.size();
    if (size >= LONGEST_RECORD) {
      return damaged(
          size, MarcDefect.RECORD_TOO_LONG, "no record terminator (0x1D) in " + size + " octets");
    }
    String damage = window.damage();
    if (damage != null) {
      damageTold = true;
      return damaged(size, MarcDefect.STREAM_DAMAGED, "the stream breaks off here: " + damage);
    }
    if (size < SHORTEST) {
      return tooShort(size);
    }
    return window.indexOf(FIELD_TERMINATOR, 0) < 0
        ? damaged(size, MarcDefect.RECORD_TRUNCATED, "the file ends before the directory does")
        : raw(size);
  }

  private Frame damaged(int length, MarcDefect defect, String reason) {
    long offset = window.offset();
    byte[] kept = window.copy(0, Math.min(length, Frame.Damaged.KEPT));
    window.skip(length);
    return new Frame.Damaged(offset, kept, defect, reason);
  }

  private Optional<Frame> endOfStream() {
    String damage = window.damage();
    if (damage == null || damageTold) {
      return Optional.empty();
    }
    damageTold = true;
    return Optional.of(
        damaged(0, MarcDefect.STREAM_DAMAGED, "the stream breaks off here: " + damage));
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
