package org.tongjie.catalog.marc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marc4j.MarcXmlReader;

class MarcXmlTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  void readsWhatItWritesForRandomRecords(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      MarcRecord record = SampleRecords.random(random);
      MarcReading reading = read(MarcXml.write(record));
      assertThat(reading.record()).isEqualTo(record);
      assertThat(reading.repairs()).isEmpty();
    }
  }

  @Test
  void anIndependentReaderAgrees() {
    String xml = MarcXml.writeCollection(List.of(SampleRecords.chinese(), SampleRecords.chinese()));
    var reader = new MarcXmlReader(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    int count = 0;
    while (reader.hasNext()) {
      assertThat(reader.next().getControlNumber()).isEqualTo("tj000001");
      count++;
    }
    assertThat(count).isEqualTo(2);
  }

  @Test
  void aPrefixCutOffFromItsNamespaceIsRead() {
    MarcReading reading =
        read(
            "<marc:record><marc:leader>00000nam a2200000   4500</marc:leader>"
                + "<marc:controlfield tag=\"001\">x1</marc:controlfield></marc:record>");
    assertThat(reading.record().control("001")).contains("x1");
    assertThat(reading.repairs()).isEmpty();
  }

  @Test
  void aFieldWithoutTagIsLeftOutAndReported() {
    MarcReading reading =
        read(
            "<record><controlfield>5</controlfield><controlfield"
                + " tag='001'>1</controlfield></record>");
    assertThat(reading.record().fields()).hasSize(1);
    assertThat(reading.repairs())
        .extracting(MarcRepair::defect)
        .containsExactly(MarcDefect.TAG_INVALID, MarcDefect.LEADER_REPAIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<record><controlfield tag='001'>1</record>",
        "<record><controlfield tag='001'>&nbsp;</controlfield></record>",
        "<record><controlfield tag='001'>&#27;</controlfield></record>",
        "<record><controlfield tag='001'>a < b</controlfield></record>",
        "<!DOCTYPE record [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<record><controlfield tag='001'>&x;</controlfield></record>",
      })
  void whatIsNotWellFormedIsRefused(String xml) {
    assertThatExceptionOfType(MarcException.class)
        .isThrownBy(() -> read(xml))
        .matches(malformed -> malformed.defect() == MarcDefect.XML_MALFORMED);
  }

  @Test
  void aTimeBombOfEntitiesIsRefusedAtOnce() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      String entity = "&a" + (i - 1) + ";";
      bomb.append("<!ENTITY a" + i + " '" + entity + entity + "'>");
    }
    bomb.append("]><record><controlfield tag='001'>&a39;</controlfield></record>");
    assertThatExceptionOfType(MarcException.class).isThrownBy(() -> read(bomb.toString()));
  }

  @Test
  void charactersThatXmlCannotHoldBecomeSpaces() {
    MarcRecord record =
        new MarcRecord(
            SampleRecords.LEADER, List.of(new MarcField.Control("001", "a\u001bb\u0000c\uD800d")));
    assertThat(read(MarcXml.write(record)).record().control("001")).contains("a b c d");
  }

  private static MarcReading read(String xml) {
    return MarcXml.read(xml.getBytes(UTF_8), MarcEncoding.UTF_8);
  }
}
