package org.tongjie.indexer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

class QualityRulesTest {
  private static final String GENERAL = "20150310d2003    em y0chiy50      ea";

  @Test
  void soundRecordHasNoIssues() {
    assertThat(GENERAL).hasSize(36);
    assertThat(
            codes(
                "001 1",
                "010 $a978-7-02-000220-7$dCNY32.00",
                "100 $a" + GENERAL,
                "200 $a围城$f钱钟书著",
                "210 $a北京$c人民文学出版社$d2003",
                "606 $a长篇小说$y中国$z现代",
                "690 $aI246.5",
                "701 $a钱钟书$4著"))
        .isEmpty();
  }

  @Test
  void numbersArePutWhereTheyBelong() {
    assertThat(codes("001 1", "011 $a978-7-02-000220-7$dCNY", "200 $a围城", "210 $cX$d2003"))
        .containsExactlyInAnyOrder(QualityCode.ISBN_IN_ISSN_FIELD, QualityCode.PRICE_EMPTY);
    assertThat(codes("001 1", "010 $a978-7-02-000220-8", "200 $a围城", "210 $cX$d2003"))
        .containsExactly(QualityCode.ISBN_CHECK_DIGIT);
    assertThat(codes("001 1", "010 $a平装", "200 $a围城", "210 $cX$d2003"))
        .containsExactly(QualityCode.ISBN_MALFORMED);
  }

  @Test
  void templatesAndSpreadsheetsAreSeen() {
    assertThat(codes("001 1", "100 $ayyyymmddd2003    km y0chiy0120    ea", "200 $a故事", "210 $cX"))
        .containsExactly(QualityCode.CODED_DATA_TEMPLATE);
    assertThat(codes("001 1", "200 $a故事", "210 $cX$d1905-06-30 02:24:00"))
        .containsExactly(QualityCode.DATE_FROM_SPREADSHEET);
  }

  @Test
  void pricesOfEveryOddFormAreSeen() {
    for (String price :
        List.of("￥32.00", "32.00元", "CNY118.00(全3册)", "精装CNY32", "CNY３２．００", "三十元")) {
      assertThat(codes("001 1", "010 $d" + price, "200 $a故事", "210 $cX$d2003"))
          .as(price)
          .contains(QualityCode.PRICE_FORM);
    }
    for (String price : List.of("CNY32.00", "32", "HKD120", "USD9.5")) {
      assertThat(codes("001 1", "010 $d" + price, "200 $a故事", "210 $cX$d2003")).as(price).isEmpty();
    }
  }

  @Test
  void missingPartsAreNamed() {
    assertThat(codes("010 $a978-7-02-000220-7"))
        .containsExactlyInAnyOrder(
            QualityCode.CONTROL_NUMBER_MISSING,
            QualityCode.TITLE_MISSING,
            QualityCode.PUBLISHER_MISSING,
            QualityCode.YEAR_MISSING);
  }

  @Test
  void subjectsHoldingsAndNamesAreChecked() {
    assertThat(
            codes(
                "001 1",
                "200 $a故事$f王明著",
                "210 $cX$d2003",
                "215 $d26CM",
                "606 $a小说$z现代$y中国",
                "690 $aI",
                "905 $aST"))
        .containsExactlyInAnyOrder(
            QualityCode.SIZE_UNIT_CASE,
            QualityCode.SUBJECT_ORDER,
            QualityCode.CLASS_TOO_BROAD,
            QualityCode.HOLDING_WITHOUT_CALL_NUMBER,
            QualityCode.RESPONSIBILITY_WITHOUT_HEADING);
    assertThat(codes("001 1", "200 $a故事$9gu shi", "210 $cX$d2003", "701 $a王明著$Awang ming$4著，绘"))
        .containsExactlyInAnyOrder(
            QualityCode.HEADING_WITH_ROLE, QualityCode.RELATOR_JOINED, QualityCode.PINYIN_MIXED);
  }

  @Test
  void everyCodeIsInTheManual() throws IOException {
    String manual = Files.readString(Path.of("..", "docs", "quality-codes.md"));
    for (QualityCode code : QualityCode.values()) {
      assertThat(manual)
          .contains("| `" + code + "` | " + code.severity() + " | " + code.meaning() + " |");
    }
    assertThat(manual.lines().filter(line -> line.startsWith("| `")).count())
        .isEqualTo(QualityCode.values().length);
  }

  private static List<QualityCode> codes(String... fields) {
    List<MarcField> parsed = new ArrayList<>();
    for (String field : fields) {
      parsed.add(parse(field));
    }
    MarcRecord record = new MarcRecord("00000nam0 2200000   450 ", parsed);
    return QualityRules.of(MarcDialect.CNMARC)
        .check(
            record,
            RecordMapping.map(
                record, MarcDialect.CNMARC, HoldingsProfile.usual(MarcDialect.CNMARC)))
        .stream()
        .map(Issue::code)
        .toList();
  }

  /** Reads "200 $a围城$f钱钟书著". */
  private static MarcField parse(String text) {
    String tag = text.substring(0, 3);
    if (tag.startsWith("00")) {
      return new MarcField.Control(tag, text.substring(4));
    }
    List<MarcField.Subfield> subfields = new ArrayList<>();
    for (String part : text.substring(5).split("\\$", -1)) {
      subfields.add(new MarcField.Subfield(part.charAt(0), part.substring(1)));
    }
    return new MarcField.Data(tag, ' ', ' ', subfields);
  }
}
