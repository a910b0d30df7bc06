package org.tongjie.app.demo.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcField.Subfield;
import org.tongjie.catalog.marc.MarcRecord;

/** The faults of the sample: which record has which, and what they do to fields and octets. */
final class Faults {
  private static final String TEMPLATE = "yyyymmddd2003    em y0chiy0121    ea";
  private static final int DIRECTORY = 24;
  private static final int ENTRY = 12;

  /** By library and position in its file. */
  private static final Map<SampleLibrary, Map<Integer, Defect>> PLACES =
      Map.of(
          SampleLibrary.CITY,
              Map.of(
                  40, Defect.ISBN_CHECK_DIGIT, 75, Defect.DIRECTORY_SHIFTED, 300, Defect.TRUNCATED),
          SampleLibrary.QINGLAN,
              Map.of(
                  20,
                  Defect.ISBN_IN_ISSN_FIELD,
                  33,
                  Defect.DATES_TEMPLATE,
                  61,
                  Defect.ISBN_CHECK_DIGIT,
                  90,
                  Defect.TRUNCATED,
                  121,
                  Defect.DIRECTORY_OVERWRITTEN),
          SampleLibrary.BAIDU,
              Map.of(
                  15,
                  Defect.DATES_TEMPLATE,
                  50,
                  Defect.CONTROL_NUMBER_REPEATED,
                  80,
                  Defect.ISBN_IN_ISSN_FIELD,
                  140,
                  Defect.CONTROL_NUMBER_REPEATED),
          SampleLibrary.PRIMARY, Map.of(30, Defect.ISBN_CHECK_DIGIT));

  private Faults() {}

  static Defect at(SampleLibrary library, int position) {
    return PLACES.getOrDefault(library, Map.of()).getOrDefault(position, Defect.NONE);
  }

  /** The record with faults of content; faults of structure come when it is written. */
  static MarcRecord apply(Defect defect, MarcRecord record) {
    List<MarcField> fields = new ArrayList<>();
    for (MarcField field : record.fields()) {
      fields.add(field instanceof MarcField.Data data ? apply(defect, data) : field);
    }
    return new MarcRecord(record.leader(), fields);
  }

  private static MarcField apply(Defect defect, MarcField.Data field) {
    return switch (defect) {
      case ISBN_CHECK_DIGIT -> field.tag().equals("010") ? wrongCheckDigit(field) : field;
      case ISBN_IN_ISSN_FIELD ->
          field.tag().equals("010")
              ? new MarcField.Data("011", field.ind1(), field.ind2(), field.subfields())
              : field;
      case DATES_TEMPLATE ->
          field.tag().equals("100")
              ? new MarcField.Data("100", ' ', ' ', List.of(new Subfield('a', TEMPLATE)))
              : field;
      case NONE, DIRECTORY_SHIFTED, CONTROL_NUMBER_REPEATED, TRUNCATED, DIRECTORY_OVERWRITTEN ->
          field;
    };
  }

  private static MarcField wrongCheckDigit(MarcField.Data field) {
    List<Subfield> subfields = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      subfields.add(subfield.code() == 'a' ? wrongCheckDigit(subfield) : subfield);
    }
    return new MarcField.Data(field.tag(), field.ind1(), field.ind2(), subfields);
  }

  private static Subfield wrongCheckDigit(Subfield isbn) {
    int last = isbn.value().length() - 1;
    int wrong = (isbn.value().charAt(last) - '0' + 3) % 10;
    return new Subfield('a', isbn.value().substring(0, last) + wrong);
  }

  /** The record as octets, with its faults of structure. */
  static byte[] write(SampleRecord record) {
    byte[] octets = Iso2709.write(record.marc(), record.library().encoding());
    return switch (record.defect()) {
      case TRUNCATED -> Arrays.copyOf(octets, octets.length * 2 / 3);
      case DIRECTORY_OVERWRITTEN -> overwriteDirectory(octets);
      case DIRECTORY_SHIFTED -> shiftDirectory(octets);
      case NONE, ISBN_CHECK_DIGIT, ISBN_IN_ISSN_FIELD, DATES_TEMPLATE, CONTROL_NUMBER_REPEATED ->
          octets;
    };
  }

  private static byte[] overwriteDirectory(byte[] octets) {
    byte[] damaged = octets.clone();
    int end = baseAddress(octets) - 1;
    Arrays.fill(damaged, DIRECTORY, end, (byte) '?');
    return damaged;
  }

  /** One octet less for the second field, and all later fields one octet earlier. */
  private static byte[] shiftDirectory(byte[] octets) {
    byte[] damaged = octets.clone();
    int end = baseAddress(octets) - 1;
    subtractOne(damaged, DIRECTORY + ENTRY + 3, 4);
    for (int entry = DIRECTORY + 2 * ENTRY; entry < end; entry += ENTRY) {
      subtractOne(damaged, entry + 7, 5);
    }
    return damaged;
  }

  private static void subtractOne(byte[] octets, int from, int width) {
    int number = number(octets, from, width) - 1;
    byte[] digits = String.format("%0" + width + "d", number).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, octets, from, width);
  }

  private static int baseAddress(byte[] octets) {
    return number(octets, 12, 5);
  }

  private static int number(byte[] octets, int from, int width) {
    return Integer.parseInt(new String(octets, from, width, StandardCharsets.US_ASCII));
  }
}
