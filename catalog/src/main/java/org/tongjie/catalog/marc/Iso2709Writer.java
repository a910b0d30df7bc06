package org.tongjie.catalog.marc;

import static org.tongjie.catalog.marc.Octets.DELIMITER;
import static org.tongjie.catalog.marc.Octets.FIELD_TERMINATOR;
import static org.tongjie.catalog.marc.Octets.RECORD_TERMINATOR;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes one record; lengths and positions are counted in the octets written. */
final class Iso2709Writer {
  private static final int LONGEST_FIELD = 9_999;
  private static final int LONGEST_RECORD = 99_999;

  private final MarcTextWriter text;
  private final ByteArrayOutputStream fields = new ByteArrayOutputStream(2048);
  private final StringBuilder directory = new StringBuilder(512);

  Iso2709Writer(MarcEncoding encoding) {
    this.text = new MarcTextWriter(encoding);
  }

  byte[] write(MarcRecord record) {
    for (MarcField field : record.fields()) {
      writeField(field);
    }
    int base = Octets.LEADER_LENGTH + directory.length() + 1;
    int length = base + fields.size() + 1;
    if (length > LONGEST_RECORD) {
      throw tooLong(length);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(length);
    out.writeBytes(leader(record.leader(), length, base).getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(directory.toString().getBytes(StandardCharsets.US_ASCII));
    out.write(FIELD_TERMINATOR);
    out.writeBytes(fields.toByteArray());
    out.write(RECORD_TERMINATOR);
    return out.toByteArray();
  }

  private static String leader(String leader, int length, int base) {
    return digits(length, 5)
        + leader.substring(5, 10)
        + "22"
        + digits(base, 5)
        + leader.substring(17, 20)
        + "450"
        + leader.charAt(23);
  }

  private void writeField(MarcField field) {
    if (Tags.of(field.tag()).isEmpty()) {
      throw unwritable("\"" + field.tag() + "\" is not a tag");
    }
    int start = fields.size();
    switch (field) {
      case MarcField.Control control -> writeText(control.value());
      case MarcField.Data data -> writeData(data);
    }
    fields.write(FIELD_TERMINATOR);
    int length = fields.size() - start;
    if (length > LONGEST_FIELD) {
      throw fieldTooLong(field.tag(), length);
    }
    directory.append(field.tag()).append(digits(length, 4)).append(digits(start, 5));
  }

  private void writeData(MarcField.Data data) {
    writeText(String.valueOf(data.ind1()) + data.ind2());
    for (MarcField.Subfield subfield : data.subfields()) {
      fields.write(DELIMITER);
      writeText(String.valueOf(subfield.code()));
      writeText(subfield.value());
    }
  }

  private void writeText(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= 0x1D && value.charAt(i) <= 0x1F) {
        throw unwritable("a terminator inside \"" + value + "\"");
      }
    }
    fields.writeBytes(text.octets(value));
  }

  private static String digits(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  static MarcException tooLong(int length) {
    return unwritable("the record would have " + length + " octets, ISO 2709 allows 99999");
  }

  static MarcException fieldTooLong(String tag, int length) {
    return unwritable("field " + tag + " would have " + length + " octets, ISO 2709 allows 9999");
  }

  private static MarcException unwritable(String reason) {
    return new MarcException(MarcDefect.NOT_WRITABLE, 0, reason);
  }
}
