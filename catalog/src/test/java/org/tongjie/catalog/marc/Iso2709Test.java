package org.tongjie.catalog.marc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marc4j.MarcStreamReader;
import org.marc4j.marc.DataField;

class Iso2709Test {

  @ParameterizedTest
  @EnumSource(
      value = MarcEncoding.class,
      names = {"UTF_8", "GB18030"})
  void readsWhatItWrites(MarcEncoding encoding) {
    MarcRecord record = SampleRecords.chinese();
    MarcReading reading = Iso2709.read(Iso2709.write(record, encoding), encoding);
    assertThat(reading.record().fields()).isEqualTo(record.fields());
    assertThat(reading.repairs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void readsWhatItWritesForRandomRecords(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      MarcRecord record = SampleRecords.random(random);
      byte[] octets = Iso2709.write(record, MarcEncoding.UTF_8);
      MarcReading reading = Iso2709.read(octets, MarcEncoding.UTF_8);
      assertThat(reading.record().fields()).isEqualTo(record.fields());
      assertThat(reading.repairs()).isEmpty();
      assertThat(Iso2709.write(reading.record(), MarcEncoding.UTF_8)).isEqualTo(octets);
    }
  }

  @Test
  void anIndependentReaderAgrees() {
    byte[] octets = Iso2709.write(SampleRecords.chinese(), MarcEncoding.UTF_8);
    var record = new MarcStreamReader(new ByteArrayInputStream(octets), "UTF8").next();
    assertThat(record.getControlNumber()).isEqualTo("tj000001");
    assertThat(((DataField) record.getVariableField("200")).getSubfieldsAsString("ah"))
        .isEqualTo("红楼梦上");
  }

  @Test
  void keepsTheOrderOfTheDirectory() {
    byte[] octets =
        record("00000nam  2200000   4500", "245000900007001000700000", "id0001", "10\u001faTit");
    // the directory names 245 first, its field comes second
    assertThat(Iso2709.parse(octets, MarcEncoding.UTF_8).fields())
        .extracting(MarcField::tag)
        .containsExactly("245", "001");
  }

  @Test
  void lengthsCountedInAnotherEncodingAreRepaired() {
    byte[] gbk = Iso2709.write(SampleRecords.chinese(), MarcEncoding.GB18030);
    String recoded =
        new String(gbk, java.nio.charset.Charset.forName("GB18030")); // directory still counts GBK
    MarcReading reading = Iso2709.read(recoded.getBytes(UTF_8), MarcEncoding.UTF_8);
    assertThat(reading.record().fields()).isEqualTo(SampleRecords.chinese().fields());
    assertThat(reading.repairs())
        .extracting(MarcRepair::defect)
        .contains(MarcDefect.DIRECTORY_WRONG, MarcDefect.LENGTH_WRONG);
  }

  @Test
  void aLeaderCutToTwentyTwoOctetsIsRepaired() {
    byte[] sound = Iso2709.write(SampleRecords.chinese(), MarcEncoding.UTF_8);
    String text = new String(sound, ISO_8859_1);
    String cut = text.substring(0, 20) + text.substring(22);
    MarcReading reading = Iso2709.read(cut.getBytes(ISO_8859_1), MarcEncoding.UTF_8);
    assertThat(reading.record().fields()).isEqualTo(SampleRecords.chinese().fields());
    assertThat(reading.repairs())
        .extracting(MarcRepair::defect)
        .contains(MarcDefect.LEADER_REPAIRED);
  }

  @Test
  void aTerminatorInsideAFieldBecomesASpace() {
    byte[] sound = Iso2709.write(SampleRecords.chinese(), MarcEncoding.UTF_8);
    String text = new String(sound, UTF_8).replace("CNY59.70", "CNY\u001e9.70");
    MarcReading reading = Iso2709.read(text.getBytes(UTF_8), MarcEncoding.UTF_8);
    assertThat(reading.record().data("010").findFirst().orElseThrow().first('d'))
        .isEqualTo("CNY 9.70");
    assertThat(reading.repairs())
        .extracting(MarcRepair::defect)
        .contains(MarcDefect.TERMINATOR_INSIDE_FIELD);
  }

  @Test
  void aFieldLongerThanItsLengthCanSayIsRead() {
    String longText = "长".repeat(5000);
    byte[] octets =
        record("99999nam  2200000   4500", "245999900000500000500015", "10\u001fa" + longText, "n");
    MarcReading reading = Iso2709.read(octets, MarcEncoding.UTF_8);
    assertThat(reading.record().data("245").findFirst().orElseThrow().first('a'))
        .isEqualTo(longText);
  }

  @Test
  void aRecordThatIsTooLongToWriteSaysSo() {
    MarcRecord record =
        new MarcRecord(
            SampleRecords.LEADER, List.of(SampleRecords.data("330", "  ", "a", "长".repeat(4000))));
    assertThatExceptionOfType(MarcException.class)
        .isThrownBy(() -> Iso2709.write(record, MarcEncoding.UTF_8))
        .withMessageContaining("330")
        .matches(unwritable -> unwritable.code().equals("not-writable"));
  }

  @Test
  void aRecordCutInItsMiddleIsNoRecord() {
    byte[] sound = Iso2709.write(SampleRecords.chinese(), MarcEncoding.UTF_8);
    for (int length = 0; length < sound.length - 2; length++) {
      byte[] cut = java.util.Arrays.copyOf(sound, length);
      assertThatExceptionOfType(MarcException.class)
          .as("cut to %d of %d octets", length, sound.length)
          .isThrownBy(() -> Iso2709.read(cut, MarcEncoding.UTF_8));
    }
  }

  @Test
  void octetsThatAreNoCharacterAreReported() {
    byte[] octets = record("00000nam  2200000   4500", "245000800000", "10\u001fa\u00ffbc");
    MarcReading reading = Iso2709.read(octets, MarcEncoding.GB18030);
    assertThat(reading.repairs())
        .extracting(MarcRepair::defect)
        .contains(MarcDefect.OCTETS_INVALID);
  }

  /** A record of Latin-1 octets with this directory; 5 digits of length and base are filled in. */
  private static byte[] record(String leader, String directory, String... fields) {
    StringBuilder body = new StringBuilder();
    for (String field : fields) {
      boolean latin = field.chars().allMatch(c -> c < 0x100);
      body.append(latin ? field : new String(field.getBytes(UTF_8), ISO_8859_1)).append('\u001e');
    }
    int base = 24 + directory.length() + 1;
    String head = leader.substring(0, 12) + "%05d".formatted(base) + leader.substring(17);
    return (head + directory + '\u001e' + body + '\u001d').getBytes(ISO_8859_1);
  }
}
