package org.tongjie.catalog.marc;

import java.util.List;
import java.util.random.RandomGenerator;

/** Hand-made records for the tests of this package. */
final class SampleRecords {
  static final String LEADER = "00000nam0 2200000   450 ";

  private SampleRecords() {}

  static MarcRecord chinese() {
    return new MarcRecord(
        LEADER,
        List.of(
            new MarcField.Control("001", "tj000001"),
            data("010", "  ", "a", "978-7-02-000220-7", "d", "CNY59.70"),
            data("200", "1 ", "a", "红楼梦", "h", "上", "f", "曹雪芹著"),
            data("690", "  ", "a", "I242.4", "v", "5"),
            data("905", "  ", "a", "TJ", "d", "I242.4", "b", "00012345")));
  }

  static MarcField.Data data(String tag, String indicators, String... codesAndValues) {
    var subfields = new java.util.ArrayList<MarcField.Subfield>();
    for (int i = 0; i < codesAndValues.length; i += 2) {
      subfields.add(new MarcField.Subfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
    }
    return new MarcField.Data(tag, indicators.charAt(0), indicators.charAt(1), subfields);
  }

  /** A record with random tags and text in Latin and Chinese letters. */
  static MarcRecord random(RandomGenerator random) {
    var fields = new java.util.ArrayList<MarcField>();
    fields.add(new MarcField.Control("001", "r" + random.nextInt(1_000_000)));
    int count = random.nextInt(1, 30);
    for (int i = 0; i < count; i++) {
      String tag = Integer.toString(random.nextInt(100, 1000));
      var subfields = new java.util.ArrayList<MarcField.Subfield>();
      for (int s = random.nextInt(1, 5); s > 0; s--) {
        subfields.add(new MarcField.Subfield((char) ('a' + random.nextInt(26)), text(random)));
      }
      fields.add(new MarcField.Data(tag, ' ', (char) ('0' + random.nextInt(10)), subfields));
    }
    return new MarcRecord(LEADER, fields);
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) ('a' + random.nextInt(26)));
        case 1 -> text.append((char) ('一' + random.nextInt(20_000)));
        case 2 -> text.appendCodePoint(0x20000 + random.nextInt(1000));
        default -> text.append(" &<>\"'.".charAt(random.nextInt(7)));
      }
    }
    return text.toString();
  }
}
