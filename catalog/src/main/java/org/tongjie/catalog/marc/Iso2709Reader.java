package org.tongjie.catalog.marc;

import static org.tongjie.catalog.marc.Octets.DELIMITER;
import static org.tongjie.catalog.marc.Octets.FIELD_TERMINATOR;
import static org.tongjie.catalog.marc.Octets.LEADER_LENGTH;
import static org.tongjie.catalog.marc.Octets.RECORD_TERMINATOR;
import static org.tongjie.catalog.marc.Octets.indexOf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads one record: the layout by directory or terminators, then field by field. */
final class Iso2709Reader {
  private static final int SHORTEST = LEADER_LENGTH + 2;
  private static final int ESCAPE = 0x1B;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long SPACES = 0x2020_2020_2020_2020L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private final byte[] octets;
  private final int end;
  private final List<MarcRepair> repairs = new ArrayList<>(0);
  private final Predicate<String> wanted;
  private MarcEncoding encoding;

  /** How often each octet below the space is there. */
  private final int[] controls = new int[' '];

  private int terminators;
  private boolean controlCharacters;

  Iso2709Reader(byte[] octets, MarcEncoding encoding, Predicate<String> wanted) {
    this.octets = octets;
    this.wanted = wanted;
    this.encoding = encoding;
    int length = octets.length;
    this.end = length > 0 && octets[length - 1] == RECORD_TERMINATOR ? length - 1 : length;
  }

  MarcReading read() {
    if (octets.length < SHORTEST) {
      throw new MarcException(
          MarcDefect.LEADER_SHORT, 0, octets.length + " octets are too few for a record");
    }
    survey();
    int leaderLength = LEADER_LENGTH;
    FieldLayout layout = Directory.read(octets, end, terminators);
    if (layout == null) {
      DirectoryRepair repair = new DirectoryRepair(octets, end, repairs);
      layout = repair.read();
      leaderLength = repair.leaderLength();
      controlCharacters = true;
    }
    noteLength();
    MarcRecord record = new MarcRecord(leader(leaderLength), fields(layout));
    if (record.fields().isEmpty() && !anyReadable(layout)) {
      throw new MarcException(MarcDefect.FIELDS_MISSING, LEADER_LENGTH, "no field can be read");
    }
    return new MarcReading(record, repairs);
  }

  /**
   * One pass for what most records do not have, so that fields need not be searched for it. Eight
   * octets at a time: only those with a control character among them are looked at one by one.
   */
  private void survey() {
    long high = 0;
    int at = 0;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      long eight = (long) EIGHT.get(octets, at);
      high |= eight;
      if (((eight - SPACES) & ~eight & HIGH_BITS) != 0) {
        countControls(at, at + Long.BYTES);
      }
    }
    for (int i = at; i < end; i++) {
      high |= octets[i];
    }
    countControls(at, end);
    terminators = controls[FIELD_TERMINATOR];
    boolean escape = controls[ESCAPE] > 0;
    controlCharacters = controls[RECORD_TERMINATOR] > 0;
    for (int i = 0; i < ESCAPE; i++) {
      controlCharacters |= controls[i] > 0;
    }
    if ((high & HIGH_BITS) == 0 && !escape) {
      encoding = MarcEncoding.LATIN_1;
    }
  }

  private void countControls(int from, int to) {
    for (int i = from; i < to; i++) {
      if (octets[i] >= 0 && octets[i] < ' ') {
        controls[octets[i]]++;
      }
    }
  }

  private void noteLength() {
    int declared = Octets.digits(octets, 0, 5);
    boolean overflow = end + 1 > 99_999 && (declared == 99_999 || declared == 0);
    if (declared != end + 1 && !overflow) {
      repair(MarcDefect.LENGTH_WRONG, 0, "the leader says " + declared + ", found " + (end + 1));
    }
  }

  private String leader(int length) {
    StringBuilder leader = new StringBuilder(LEADER_LENGTH);
    for (int i = 0; i < length && leader.length() < LEADER_LENGTH; i++) {
      leader.append(octets[i] >= ' ' && octets[i] < 0x7F ? (char) octets[i] : ' ');
    }
    return leader.append(" ".repeat(LEADER_LENGTH - leader.length())).toString();
  }

  private static boolean anyReadable(FieldLayout layout) {
    return Arrays.stream(layout.tags()).anyMatch(tag -> !tag.isEmpty());
  }

  private List<MarcField> fields(FieldLayout layout) {
    List<MarcField> fields = new ArrayList<>();
    for (int i = 0; i < layout.size(); i++) {
      String tag = layout.tags()[i];
      if (tag.isEmpty()) {
        repair(MarcDefect.TAG_INVALID, layout.starts()[i], "field left out: its tag is unusable");
      } else if (wanted.test(tag)) {
        fields.add(field(tag, layout.starts()[i], layout.ends()[i]));
      }
    }
    return fields;
  }

  private MarcField field(String tag, int from, int to) {
    int first = indexOf(octets, DELIMITER, from, to);
    if (Tags.isControl(tag) || (first == to && !Tags.isNumeric(tag))) {
      return new MarcField.Control(tag, text(from, to));
    }
    if (first == to) {
      return undelimited(tag, from, to);
    }
    List<MarcField.Subfield> subfields = subfields(first, to);
    if (first == from + 2 && octets[from] >= ' ' && octets[from + 1] >= ' ') {
      return new MarcField.Data(tag, (char) octets[from], (char) octets[from + 1], subfields);
    }
    String indicators = indicators(from, first);
    return new MarcField.Data(tag, indicators.charAt(0), indicators.charAt(1), subfields);
  }

  private MarcField undelimited(String tag, int from, int to) {
    String content = text(from, to);
    String indicators = (content + "  ").substring(0, 2);
    String rest = content.length() > 2 ? content.substring(2).strip() : "";
    List<MarcField.Subfield> subfields = List.of();
    if (!rest.isEmpty()) {
      repair(MarcDefect.DELIMITER_MISSING, from, tag + " has no delimiter: read as $a");
      subfields = List.of(new MarcField.Subfield('a', rest));
    }
    return new MarcField.Data(tag, indicators.charAt(0), indicators.charAt(1), subfields);
  }

  private String indicators(int from, int to) {
    String found = text(from, to);
    if (found.length() == 2) {
      return found;
    }
    repair(MarcDefect.INDICATORS_WRONG, from, "\"" + found + "\" instead of two indicators");
    return (found + "  ").substring(0, 2);
  }

  private List<MarcField.Subfield> subfields(int first, int to) {
    int count = 0;
    for (int i = first; i < to; i++) {
      count += octets[i] == DELIMITER ? 1 : 0;
    }
    List<MarcField.Subfield> subfields = new ArrayList<>(count);
    int at = first;
    while (at < to) {
      int next = indexOf(octets, DELIMITER, at + 1, to);
      MarcField.Subfield subfield = subfield(at + 1, next);
      if (subfield != null) {
        subfields.add(subfield);
      }
      at = next;
    }
    return subfields;
  }

  private MarcField.@Nullable Subfield subfield(int from, int to) {
    if (from < to && octets[from] > 0) {
      return new MarcField.Subfield((char) octets[from], text(from + 1, to));
    }
    String content = text(from, to);
    repair(MarcDefect.SUBFIELD_CODE_INVALID, from, "no usable code before \"" + content + "\"");
    return content.isEmpty()
        ? null
        : new MarcField.Subfield(content.charAt(0), content.substring(1));
  }

  private String text(int from, int to) {
    String text = MarcText.decode(octets, from, to, encoding);
    if (encoding == MarcEncoding.MARC_8 || text.indexOf('\uFFFD') >= 0) {
      noteInvalid(from, to, text);
    }
    return controlCharacters ? withoutControls(text, from) : text;
  }

  private void noteInvalid(int from, int to, String text) {
    if (!MarcText.isValid(octets, from, to, encoding)) {
      repair(MarcDefect.OCTETS_INVALID, from, "not " + encoding + ": \"" + text + "\"");
    }
  }

  private String withoutControls(String text, int from) {
    char[] chars = text.toCharArray();
    boolean changed = false;
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] < 0x1B || (chars[i] >= 0x1D && chars[i] <= 0x1F)) {
        chars[i] = ' ';
        changed = true;
      }
    }
    if (changed) {
      repair(MarcDefect.CONTROL_CHARACTER, from, "control characters became spaces");
      return new String(chars);
    }
    return text;
  }

  private void repair(MarcDefect defect, int offset, String detail) {
    repairs.add(new MarcRepair(defect, offset, detail));
  }
}
