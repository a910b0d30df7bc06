package org.tongjie.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marc4j.MarcStreamReader;

class MarcConversionTest {
  private static final String CNMARC_LEADER = "00761nam0 2200253   450 ";
  private static final String MARC21_LEADER = "00761cam a2200253 i 4500";

  private static final MarcRecord CNMARC =
      new MarcRecord(
          CNMARC_LEADER,
          List.of(
              new MarcField.Control("001", "a1"),
              data("010", "  ", "a", "978-7-02-000220-7", "b", "平装", "d", "CNY59.70"),
              data("100", "  ", "a", "20081106d2008    em y0chiy50      ea"),
              data("101", "0 ", "a", "chi"),
              data("102", "  ", "a", "CN", "b", "110000"),
              data("105", "  ", "a", "a   a   000fy"),
              data(
                  "200",
                  "1 ",
                  "a",
                  "红楼梦",
                  "9",
                  "hong lou meng",
                  "h",
                  "上",
                  "e",
                  "校注本",
                  "f",
                  "曹雪芹著",
                  "g",
                  "启功注"),
              data("210", "  ", "a", "北京", "c", "人民文学出版社", "d", "2008"),
              data("215", "  ", "a", "2册", "d", "20cm"),
              data("225", "2 ", "a", "古典文学读本", "v", "3"),
              data("304", "  ", "a", "题名取自封面"),
              data("327", "1 ", "a", "第一回", "a", "第二回"),
              data("330", "  ", "a", "本书写贾府兴衰。"),
              data("606", "0 ", "a", "长篇小说", "y", "中国", "z", "清代"),
              data("690", "  ", "a", "I242.4", "v", "5"),
              data("701", " 0", "a", "曹雪芹", "9", "cao xue qin", "f", "1715-1763", "4", "著"),
              data("702", " 0", "a", "启功", "4", "注"),
              data("801", " 0", "a", "CN", "b", "NLC", "c", "20081106"),
              data("998", "  ", "a", "local")));

  private static final MarcRecord MARC21 =
      new MarcRecord(
          MARC21_LEADER,
          List.of(
              new MarcField.Control("001", "b1"),
              new MarcField.Control("008", "840613s1984    nyua   e b    001 1 eng d"),
              data("010", "  ", "a", "   84001234 "),
              data("020", "  ", "a", "0394502884", "q", "cloth"),
              data("082", "00", "a", "813/.4", "2", "19"),
              data("100", "1 ", "a", "Twain, Mark,", "d", "1835-1910,", "e", "author."),
              data("240", "10", "a", "Tom Sawyer.", "l", "Chinese"),
              data(
                  "245",
                  "14",
                  "a",
                  "The adventures :",
                  "b",
                  "a tale = Aventures /",
                  "c",
                  "Mark Twain ; edited by X."),
              data("260", "  ", "a", "New York :", "b", "Knopf,", "c", "1984."),
              data("300", "  ", "a", "x, 310 p. :", "b", "ill. ;", "c", "24 cm."),
              data("490", "1 ", "a", "Great books ;", "v", "v. 2"),
              data("504", "  ", "a", "Bibliography: p. 300."),
              data("505", "0 ", "a", "One -- Two"),
              data("538", "  ", "a", "PDF"),
              data("650", " 0", "a", "Rivers", "z", "Missouri", "v", "Fiction."),
              data("700", "1 ", "6", "880-01", "a", "Qi, Gong,", "4", "edt"),
              data("830", " 0", "a", "Great books.", "v", "2"),
              data("856", "40", "u", "http://example.org/x", "y", "Text"),
              data("880", "1 ", "6", "700-01/$1", "a", "启功,", "4", "edt"),
              data("883", "0 ", "a", "machine")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "020 | $a9787020002207$q平装$cCNY59.70",
        "044 | $cCN$b110000",
        "040 | $aNLC$bchi",
        "084 | $aI242.4$q5$2clc",
        "100 | $a曹雪芹$d1715-1763$e著",
        "245 | $a红楼梦$n上$b校注本$c曹雪芹著 ; 启功注",
        "246 | $ahong lou meng",
        "264 | $a北京$b人民文学出版社$c2008",
        "300 | $a2册$c20cm",
        "490 | $a古典文学读本$v3",
        "500 | $a题名取自封面",
        "505 | $a第一回 -- 第二回",
        "520 | $a本书写贾府兴衰。",
        "650 | $a长篇小说$z中国$y清代",
        "700 | $a启功$e注"
      })
  void cnmarcBecomesMarc21(String tag, String expected) {
    assertThat(text(MarcConversion.convert(CNMARC, MarcDialect.CNMARC, MarcDialect.MARC21), tag))
        .isEqualTo(expected);
  }

  @Test
  void codedFieldsOfCnmarcBecome008() {
    MarcRecord marc21 = MarcConversion.convert(CNMARC, MarcDialect.CNMARC, MarcDialect.MARC21);
    assertThat(marc21.control("008").orElseThrow())
        .isEqualTo("081106s2008    cc a   d b    000 j chi d");
    assertThat(marc21.leader()).startsWith("00000nam a").endsWith(" c 4500");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "010 | $a0394502884$bcloth",
        "035 | $a(DLC)84001234",
        "102 | $aUS",
        "105 | $aa   a   001ay",
        "200 | $aThe adventures$ea tale$dAventures$fMark Twain$gedited by X.",
        "210 | $aNew York$cKnopf$d1984.",
        "215 | $ax, 310 p.$cill.$d24 cm.",
        "225 | $aGreat books$vv. 2",
        "320 | $aBibliography: p. 300.",
        "327 | $aOne -- Two",
        "337 | $aPDF",
        "410 | $tGreat books.$v2",
        "500 | $aTom Sawyer.$mChinese",
        "606 | $aRivers$yMissouri$jFiction.$2lc",
        "676 | $a813/.4$v19",
        "700 | $aTwain$bMark$f1835-1910$4author.",
        "702 | $a启功$4340$AQi, Gong",
        "856 | $uhttp://example.org/x$2Text",
        "886 | $2usmarc$a883$b0 $amachine"
      })
  void marc21BecomesUnimarc(String tag, String expected) {
    assertThat(text(MarcConversion.convert(MARC21, MarcDialect.MARC21, MarcDialect.UNIMARC), tag))
        .isEqualTo(expected);
  }

  @Test
  void codedFieldsOfMarc21Become100() {
    MarcRecord unimarc = MarcConversion.convert(MARC21, MarcDialect.MARC21, MarcDialect.UNIMARC);
    assertThat(text(unimarc, "100")).isEqualTo("$a19840613d1984    m  y0engy50      ba");
    assertThat(unimarc.leader()).isEqualTo("00000cam0 2200000   450 ");
  }

  @Test
  void cnmarcHasNoMainEntry() {
    MarcRecord cnmarc = MarcConversion.convert(MARC21, MarcDialect.MARC21, MarcDialect.CNMARC);
    assertThat(cnmarc.data("700")).isEmpty();
    assertThat(text(cnmarc, "701")).startsWith("$aTwain");
  }

  @Test
  void aFieldOfOneLibraryIsLeftOut() {
    MarcRecord marc21 = MarcConversion.convert(CNMARC, MarcDialect.CNMARC, MarcDialect.MARC21);
    assertThat(marc21.fields()).noneMatch(field -> field.toString().contains("local"));
  }

  @Test
  void aLinkWithEmbeddedFieldsIsReadLikeOneWithoutThem() {
    MarcRecord record =
        new MarcRecord(
            CNMARC_LEADER,
            List.of(data("461", " 0", "1", "001set1", "1", "2001 ", "a", "全集", "v", "第3卷")));
    assertThat(text(MarcConversion.convert(record, MarcDialect.CNMARC, MarcDialect.MARC21), "773"))
        .isEqualTo("$wset1$t全集$g第3卷");
  }

  @Test
  void aRecordOfTheFamilyStaysAsItIs() {
    assertThat(MarcConversion.convert(CNMARC, MarcDialect.CNMARC, MarcDialect.UNIMARC))
        .isSameAs(CNMARC);
  }

  @ParameterizedTest
  @CsvSource({"CNMARC, MARC21", "MARC21, UNIMARC", "MARC21, CNMARC"})
  void whatIsConvertedIsReadByAnotherReader(MarcDialect from, MarcDialect target) {
    MarcRecord record = from == MarcDialect.MARC21 ? MARC21 : CNMARC;
    MarcRecord converted = MarcConversion.convert(record, from, target);
    byte[] octets = Iso2709.write(converted, MarcEncoding.UTF_8);
    var read = new MarcStreamReader(new ByteArrayInputStream(octets), "UTF8").next();
    assertThat(read.getVariableFields()).hasSize(converted.fields().size());
    assertThat(Iso2709.read(octets, MarcEncoding.UTF_8).record().fields())
        .isEqualTo(converted.fields());
  }

  private static MarcField.Data data(String tag, String indicators, String... subfields) {
    return SampleRecords.data(tag, indicators, subfields);
  }

  private static String text(MarcRecord record, String tag) {
    StringBuilder text = new StringBuilder();
    for (MarcField.Subfield subfield : record.data(tag).findFirst().orElseThrow().subfields()) {
      text.append('$').append(subfield.code()).append(subfield.value());
    }
    return text.toString();
  }
}
