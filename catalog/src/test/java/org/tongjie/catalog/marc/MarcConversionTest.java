package org.tongjie.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marc4j.MarcStreamReader;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.bib.Volume;
import org.tongjie.catalog.directory.AgencySymbol;

class MarcConversionTest {
  private static final BibliographicRecord RECORD =
      new BibliographicRecord(
          Form.BOOK,
          new Title(Title.Kind.MAIN, "红楼梦", "校注本", new Volume("上", ""), "hong lou meng"),
          List.of(new Title(Title.Kind.SERIES, "古典文学读本", "", Volume.NONE, "")),
          List.of(
              new Contributor(Contributor.Kind.PERSON, "曹雪芹", "著", "1715-1763", "", true),
              new Contributor(Contributor.Kind.PERSON, "启功", "注", "", "", false)),
          new Publication(List.of("北京"), List.of("人民文学出版社"), "2008", 2008, "3版", "2册", 0),
          List.of(new Identifier(Identifier.Type.ISBN, "9787020002207", "平装")),
          new Description(
              List.of("chi"),
              List.of("长篇小说--中国--清代"),
              List.of(),
              List.of(new Description.Classification("clc", "I242.4")),
              "",
              List.of(),
              Description.Audience.ADULT),
          List.of());

  private static final List<MarcConversion.LibraryHolding> HOLDINGS =
      List.of(holding("CITY", "00012345", "00012346"), holding("COUNTY", "C-1"), holding("SCHOOL"));

  @Test
  void cnmarcBecomesMarc21() {
    MarcRecord marc21 = convert(MarcDialect.CNMARC, MarcDialect.MARC21);
    assertThat(text(marc21, "245")).isEqualTo("$a红楼梦$n上$b校注本$c曹雪芹著 ; 启功注");
    assertThat(text(marc21, "100")).isEqualTo("$a曹雪芹$d1715-1763$e著");
    assertThat(text(marc21, "700")).isEqualTo("$a启功$e注");
    assertThat(text(marc21, "020")).isEqualTo("$a9787020002207$q平装");
    assertThat(text(marc21, "084")).isEqualTo("$aI242.4$2clc");
    assertThat(text(marc21, "650")).isEqualTo("$a长篇小说$x中国$x清代");
    assertThat(marc21.control("008").orElseThrow())
        .hasSize(40)
        .startsWith("000101s2008    cc ")
        .endsWith("chi d");
    assertThat(marc21.control("008").orElseThrow().charAt(22)).isEqualTo('e');
  }

  @Test
  void marc21BecomesCnmarc() {
    MarcRecord cnmarc = convert(MarcDialect.MARC21, MarcDialect.CNMARC);
    assertThat(text(cnmarc, "200")).isEqualTo("$a红楼梦$h上$e校注本$f曹雪芹著$g启功注$Ahong lou meng");
    assertThat(text(cnmarc, "701")).isEqualTo("$a曹雪芹$f1715-1763$4著");
    assertThat(text(cnmarc, "690")).isEqualTo("$aI242.4");
    String coded = cnmarc.data("100").findFirst().orElseThrow().first('a');
    assertThat(coded).hasSize(36);
    assertThat(coded.substring(8, 13)).isEqualTo("d2008");
    assertThat(coded.substring(22, 30)).isEqualTo("chiy50  ");
    assertThat(text(convert(MarcDialect.MARC21, MarcDialect.UNIMARC), "700")).startsWith("$a曹雪芹");
  }

  @Test
  void theHoldingsOfEveryLibraryReplaceThoseOfOne() {
    MarcRecord cnmarc = convert(MarcDialect.CNMARC, MarcDialect.CNMARC);
    assertThat(cnmarc.data("905").map(field -> field.first('a')))
        .containsExactly("CITY", "COUNTY", "SCHOOL");
    assertThat(cnmarc.data("905").findFirst().orElseThrow().all('b'))
        .containsExactly("00012345", "00012346");
    MarcRecord marc21 = convert(MarcDialect.CNMARC, MarcDialect.MARC21);
    assertThat(marc21.data("852").map(field -> field.first('a') + "/" + field.first('p')))
        .containsExactly("CITY/00012345", "CITY/00012346", "COUNTY/C-1", "SCHOOL/");
  }

  @Test
  void aContributedRecordStaysAsItIsButForItsEncoding() {
    MarcRecord contributed =
        new MarcRecord(
            "00761nam0 2200253   450 ",
            List.of(
                new MarcField.Control("001", "a1"),
                SampleRecords.data("100", "  ", "a", "20081106d2004    ekmy0chiy0121    ea"),
                SampleRecords.data("200", "1 ", "a", "题名", "9", "ti ming"),
                SampleRecords.data("905", "  ", "a", "OLD")));
    MarcRecord converted =
        MarcConversion.convert(
            new MarcConversion.Source(contributed, MarcDialect.CNMARC, RECORD),
            MarcDialect.UNIMARC,
            List.of());
    assertThat(text(converted, "200")).isEqualTo("$a题名$9ti ming");
    assertThat(text(converted, "100")).isEqualTo("$a20081106d2004    ekmy0chiy50      ea");
    assertThat(converted.data("905")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(MarcDialect.class)
  void whatIsConvertedIsReadByAnotherReader(MarcDialect target) {
    MarcRecord converted = convert(MarcDialect.MARC21, target);
    byte[] octets = Iso2709.write(converted, MarcEncoding.UTF_8);
    var record = new MarcStreamReader(new ByteArrayInputStream(octets), "UTF8").next();
    assertThat(record.getVariableFields()).hasSize(converted.fields().size());
    assertThat(Iso2709.read(octets, MarcEncoding.UTF_8).record().fields())
        .isEqualTo(converted.fields());
  }

  private static MarcRecord convert(MarcDialect from, MarcDialect target) {
    return MarcConversion.convert(
        new MarcConversion.Source(SampleRecords.chinese(), from, RECORD), target, HOLDINGS);
  }

  private static MarcConversion.LibraryHolding holding(String library, String... barcodes) {
    List<Holding.Item> items =
        java.util.Arrays.stream(barcodes).map(code -> new Holding.Item(code, "", "")).toList();
    return new MarcConversion.LibraryHolding(
        new AgencySymbol(library), new Holding("", "书库", "I242.4/1", "", items));
  }

  private static String text(MarcRecord record, String tag) {
    StringBuilder text = new StringBuilder();
    for (MarcField.Subfield subfield : record.data(tag).findFirst().orElseThrow().subfields()) {
      text.append('$').append(subfield.code()).append(subfield.value());
    }
    return text.toString();
  }
}
