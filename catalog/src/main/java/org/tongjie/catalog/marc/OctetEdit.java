package org.tongjie.catalog.marc;

import static org.tongjie.catalog.marc.Octets.DELIMITER;
import static org.tongjie.catalog.marc.Octets.ENTRY_LENGTH;
import static org.tongjie.catalog.marc.Octets.FIELD_TERMINATOR;
import static org.tongjie.catalog.marc.Octets.LEADER_LENGTH;
import static org.tongjie.catalog.marc.Octets.RECORD_TERMINATOR;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Edits a sound record without decoding what stays: two passes, one that measures and one that
 * writes into octets of the right length.
 */
final class OctetEdit {
  private static final int LONGEST_FIELD = 9_999;
  private static final int LONGEST_RECORD = 99_999;

  private final byte[] octets;
  private final MarcEdit edit;
  private final byte[][] added;
  private byte[] out = new byte[0];
  private int entry = LEADER_LENGTH;
  private int base;
  private int data;

  OctetEdit(byte[] octets, MarcEdit edit) {
    this.octets = octets;
    this.edit = edit;
    this.added = new byte[edit.added().size()][];
  }

  Optional<byte[]> result() {
    int end = octets.length - 1;
    if (end < LEADER_LENGTH || octets[end] != RECORD_TERMINATOR) {
      return Optional.empty();
    }
    int terminators = terminatorsOfPlainUtf8(end);
    FieldLayout layout = terminators < 0 ? null : Directory.read(octets, end, terminators);
    if (layout == null) {
      return Optional.empty();
    }
    write(layout);
    return Optional.of(out);
  }

  /** How many field terminators, or -1 when there is anything that reading would repair. */
  private int terminatorsOfPlainUtf8(int end) {
    int terminators = 0;
    int high = 0;
    for (int i = 0; i < end; i++) {
      byte octet = octets[i];
      high |= octet;
      if (octet >= 0 && octet < ' ') {
        if (octet == FIELD_TERMINATOR) {
          terminators++;
        } else if (octet != DELIMITER || !isSubfieldCode(octets[i + 1])) {
          return -1;
        }
      }
    }
    boolean valid =
        high >= 0 || new String(octets, 0, end, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    return valid ? terminators : -1;
  }

  private static boolean isSubfieldCode(byte octet) {
    return octet > ' ' && octet < 0x7F;
  }

  private void write(FieldLayout layout) {
    allocate(layout);
    int next = 0;
    for (int i = 0; i < layout.size(); i++) {
      String tag = layout.tags()[i];
      if (!edit.removed().test(tag)) {
        while (next < added.length && edit.added().get(next).tag().compareTo(tag) < 0) {
          add(next++);
        }
        append(tag, octets, layout.starts()[i], layout.ends()[i] + 1);
      }
    }
    while (next < added.length) {
      add(next++);
    }
    out[base - 1] = FIELD_TERMINATOR;
    out[out.length - 1] = RECORD_TERMINATOR;
    leader();
  }

  private void allocate(FieldLayout layout) {
    int count = added.length;
    int length = 0;
    for (int i = 0; i < layout.size(); i++) {
      if (!edit.removed().test(layout.tags()[i])) {
        count++;
        length += layout.ends()[i] + 1 - layout.starts()[i];
      }
    }
    for (int i = 0; i < added.length; i++) {
      added[i] = content(edit.added().get(i));
      length += added[i].length;
    }
    base = LEADER_LENGTH + ENTRY_LENGTH * count + 1;
    if (base + length + 1 > LONGEST_RECORD) {
      throw Iso2709Writer.tooLong(base + length + 1);
    }
    data = base;
    out = new byte[base + length + 1];
  }

  private static byte[] content(MarcField field) {
    StringBuilder text = new StringBuilder(64);
    switch (field) {
      case MarcField.Control control -> text.append(control.value());
      case MarcField.Data data -> {
        text.append(data.ind1()).append(data.ind2());
        for (MarcField.Subfield subfield : data.subfields()) {
          text.append((char) DELIMITER).append(subfield.code()).append(subfield.value());
        }
      }
    }
    byte[] content =
        text.append((char) FIELD_TERMINATOR).toString().getBytes(StandardCharsets.UTF_8);
    if (content.length > LONGEST_FIELD) {
      throw Iso2709Writer.fieldTooLong(field.tag(), content.length);
    }
    return content;
  }

  private void add(int next) {
    append(edit.added().get(next).tag(), added[next], 0, added[next].length);
  }

  private void append(String tag, byte[] from, int start, int end) {
    for (int i = 0; i < 3; i++) {
      out[entry + i] = (byte) tag.charAt(i);
    }
    digits(entry + 3, end - start, 4);
    digits(entry + 7, data - base, 5);
    entry += ENTRY_LENGTH;
    System.arraycopy(from, start, out, data, end - start);
    data += end - start;
  }

  private void leader() {
    for (int i = 0; i < LEADER_LENGTH; i++) {
      out[i] = octets[i] >= ' ' && octets[i] < 0x7F ? octets[i] : (byte) ' ';
    }
    digits(0, out.length, 5);
    out[9] = (byte) edit.encoding();
    out[10] = '2';
    out[11] = '2';
    digits(12, base, 5);
    out[20] = '4';
    out[21] = '5';
    out[22] = '0';
  }

  private void digits(int at, int number, int width) {
    int rest = number;
    for (int i = width - 1; i >= 0; i--) {
      out[at + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
