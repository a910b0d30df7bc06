package org.tongjie.catalog.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

class CharsetDecisionTest {

  @ParameterizedTest
  @EnumSource(
      value = MarcEncoding.class,
      names = {"UTF_8", "GB18030"})
  void chineseTextTellsItsEncoding(MarcEncoding encoding) {
    assertThat(decided(chinese("红楼梦", encoding), chinese("三国演义", encoding)).encoding())
        .isEqualTo(encoding);
  }

  @Test
  void traditionalTextInBig5IsNotTakenForGb() {
    MarcRecord record = record("200", "紅樓夢校注本第一冊", "臺北：里仁書局");
    assertThat(decided(Iso2709.write(record, MarcEncoding.BIG5)).encoding())
        .isEqualTo(MarcEncoding.BIG5);
  }

  @Test
  void aLeaderThatClaimsUtf8IsNotBelieved() {
    byte[] record = chinese("红楼梦", MarcEncoding.GB18030);
    record[9] = 'a';
    CharsetDecision decision = decided(record);
    assertThat(decision.encoding()).isEqualTo(MarcEncoding.GB18030);
    assertThat(decision.evidence()).contains("0 of 1").contains("(1 claim it)");
  }

  @Test
  void aUtf8RecordAmongGbRecordsIsRead() {
    byte[] stranger = chinese("中国通借通还", MarcEncoding.UTF_8);
    CharsetDecision decision =
        decided(
            chinese("红楼梦", MarcEncoding.GB18030), chinese("三国演义", MarcEncoding.GB18030), stranger);
    assertThat(decision.encoding()).isEqualTo(MarcEncoding.GB18030);
    assertThat(decision.decide(stranger).encoding()).isEqualTo(MarcEncoding.UTF_8);
  }

  @Test
  void aGbRecordAmongUtf8RecordsIsRead() {
    byte[] stranger = chinese("中国通借通还", MarcEncoding.GB18030);
    CharsetDecision decision =
        decided(chinese("红楼梦", MarcEncoding.UTF_8), chinese("三国演义", MarcEncoding.UTF_8), stranger);
    assertThat(decision.encoding()).isEqualTo(MarcEncoding.UTF_8);
    assertThat(decision.decide(stranger).encoding()).isEqualTo(MarcEncoding.GB18030);
  }

  @Test
  void shortGbTextThatPassesAsUtf8FollowsItsBatch() {
    // 模 is C4 A3 in GBK, which is also the well-formed UTF-8 of ģ
    byte[] ambiguous = bare("200", "  \u001fa\u00c4\u00a3");
    CharsetDecision batch = decided(chinese("红楼梦", MarcEncoding.GB18030), ambiguous);
    assertThat(batch.decide(ambiguous).encoding()).isEqualTo(MarcEncoding.GB18030);
  }

  @Test
  void utf8WithSomeDamagedOctetsStaysUtf8() {
    byte[] record = chinese("中国通借通还制度研究", MarcEncoding.UTF_8);
    record[record.length - 8] = (byte) 0xFF;
    assertThat(decided(record).decide(record).encoding()).isEqualTo(MarcEncoding.UTF_8);
  }

  @Test
  void oneStrayOctetDoesNotTurnUtf8IntoLatin1() {
    byte[] xml = "<record><a>Caf\u00e9 ?</a></record>".getBytes(StandardCharsets.UTF_8);
    xml[xml.length - 14] = (byte) 0xE9;
    assertThat(decided(xml).decide(xml).encoding()).isEqualTo(MarcEncoding.UTF_8);
  }

  @Test
  void accentsBeforeLettersAreMarc8InMarc21AndIso5426InUnimarc() {
    byte[] ansel = bare("245", "  \u001faSoci\u00e2et\u00e2e fran\u00f0caise d'\u00e2etudes");
    assertThat(decided(ansel).encoding()).isEqualTo(MarcEncoding.MARC_8);
    byte[] iso5426 = bare("200", "  \u001faSoci\u00c2et\u00c2e fran\u00d0caise d'\u00c2etudes");
    assertThat(decided(iso5426).encoding()).isEqualTo(MarcEncoding.ISO_5426);
  }

  @Test
  void accentedLettersWithinWordsAreLatin1() {
    byte[] record =
        bare("245", "  \u001faSoci\u00e9t\u00e9 fran\u00e7aise d'\u00e9tudes \u00e0 Orl\u00e9ans");
    assertThat(decided(record).encoding()).isEqualTo(MarcEncoding.LATIN_1);
  }

  @Test
  void frenchInUtf8IsNotTakenForShortChinese() {
    byte[] record = bare("245", "  \u001faCaf\u00c3\u00a9");
    assertThat(decided(record).encoding()).isEqualTo(MarcEncoding.UTF_8);
  }

  @Test
  void escapesInAsciiAreMarc8() {
    byte[] record = bare("245", "  \u001fa\u001b$1!0>\u001b(B title");
    CharsetDecision decision = decided(record);
    assertThat(decision.encoding()).isEqualTo(MarcEncoding.MARC_8);
    assertThat(decision.decide(record).encoding()).isEqualTo(MarcEncoding.MARC_8);
  }

  @Test
  void asciiIsReadAsUtf8() {
    assertThat(decided(bare("245", "  \u001faplain")).evidence()).isEqualTo("ASCII only");
  }

  @Test
  void aNamedEncodingIsNotQuestioned() {
    CharsetDecision named = CharsetDecision.named(MarcEncoding.BIG5);
    assertThat(named.decide(chinese("红楼梦", MarcEncoding.UTF_8)).encoding())
        .isEqualTo(MarcEncoding.BIG5);
  }

  private static CharsetDecision decided(byte[]... records) {
    CharsetSurvey survey = new CharsetSurvey();
    for (byte[] record : records) {
      survey.add(record);
    }
    return survey.decide();
  }

  private static byte[] chinese(String title, MarcEncoding encoding) {
    return Iso2709.write(record("200", title, "北京：人民文学出版社"), encoding);
  }

  private static MarcRecord record(String tag, String title, String note) {
    return new MarcRecord(
        "00000nam0 2200000   450 ",
        List.of(
            new MarcField.Data(tag, '1', ' ', List.of(new MarcField.Subfield('a', title))),
            new MarcField.Data("300", ' ', ' ', List.of(new MarcField.Subfield('a', note)))));
  }

  private static byte[] bare(String tag, String content) {
    Charset octets = StandardCharsets.ISO_8859_1;
    String directory = tag + "%04d00000".formatted(content.length() + 1);
    return ("00000nam  2200037   4500" + directory + "\u001e" + content + "\u001e\u001d")
        .getBytes(octets);
  }
}
