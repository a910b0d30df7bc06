package org.tongjie.catalog.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.bib.Volume;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcRecord;

class RecordMappingTest {

  @Test
  void cnmarcIsReadFieldByField() {
    BibliographicRecord record =
        cnmarc(
            "010   $a978-7-02-000220-7$b精装$dCNY32.00(全2册)",
            "100   $a20150310d2003    em y0chiy50      ea",
            "101 0 $achi",
            "200 1 $a围城$9wei cheng$h上$i鸿渐$e典藏版$f钱钟书著$g杨绛序$dFortress besieged$zeng",
            "205   $a2版",
            "210   $a北京$c人民文学出版社$d2003.5",
            "215   $a12,359页$d21cm",
            "225 1 $a中国现代长篇小说$v7",
            "461  0$12001 $a中国现代长篇小说$v7",
            "606 0 $a长篇小说$y中国$z现代$9chang pian",
            "690   $aI246.5$v5",
            "701  0$a钱钟书$9qian zhong shu$f(1910-1998)$4著",
            "702  0$a杨绛$4作序");
    assertThat(record.title())
        .isEqualTo(new Title(Title.Kind.MAIN, "围城", "典藏版", new Volume("上", "鸿渐"), "wei cheng"));
    assertThat(record.otherTitles())
        .extracting(Title::kind, Title::proper)
        .containsExactly(
            tuple(Title.Kind.PARALLEL, "Fortress besieged"), tuple(Title.Kind.SERIES, "中国现代长篇小说"));
    assertThat(record.contributors())
        .containsExactly(
            new Contributor(
                Contributor.Kind.PERSON, "钱钟书", "著", "(1910-1998)", "qian zhong shu", true),
            new Contributor(Contributor.Kind.PERSON, "杨绛", "作序", "", "", false));
    assertThat(record.publication().year()).isEqualTo(2003);
    assertThat(record.publication().pages()).isEqualTo(359);
    assertThat(record.publication().edition()).isEqualTo("2版");
    assertThat(record.identifiers())
        .containsExactly(new Identifier(Identifier.Type.ISBN, "9787020002207", "精装 (全2册)"));
    assertThat(record.description().subjects()).containsExactly("长篇小说--中国--现代");
  }

  @Test
  void recordWithoutNameHeadingsTakesTheNamesOfItsStatement() {
    assertThat(cnmarc("200   $a哈利·波特$f(英)J.K.罗琳著$g苏农, 马爱农译").contributors())
        .extracting(Contributor::name, Contributor::role)
        .containsExactly(tuple("J.K.罗琳", "著"), tuple("苏农", ""), tuple("马爱农", "译"));
  }

  @Test
  void isbnInIssnFieldIsUsed() {
    assertThat(cnmarc("011   $a978-7-02-000220-7", "200   $a围城").identifiers())
        .containsExactly(new Identifier(Identifier.Type.ISBN, "9787020002207", ""));
  }

  @Test
  void brailleIsToldFromPrint() {
    assertThat(cnmarc("106   $af", "200   $a围城").form()).isEqualTo(Form.BRAILLE);
    assertThat(cnmarc("200   $a围城$b盲文文献").form()).isEqualTo(Form.BRAILLE);
    assertThat(cnmarc("200   $a围城$b电子资源").form()).isEqualTo(Form.ELECTRONIC);
  }

  @Test
  void marc21IsReadFieldByField() {
    BibliographicRecord record =
        marc21(
            "008 760409s1976    dcua         f000 0 eng d",
            "020   $a0-8044-2957-X (pbk.)",
            "035   $a(OCoLC)2104752",
            "086   $aC 13.46:675",
            "100 1 $aJones, M. C.,$eauthor.",
            "245 10$aHeat transfer.$nPart 3,$pHelium /$cM. C. Jones.",
            "264  1$a[Washington] :$bNational Bureau of Standards,$c1976.",
            "300   $av, 39 pages :$billustrations",
            "490 1 $aNBS technical note ;$v675",
            "650  0$aHeat$xTransmission.",
            "700 1 $aJohnson, W. W.");
    assertThat(record.title().proper()).isEqualTo("Heat transfer");
    assertThat(record.title().volume()).isEqualTo(new Volume("Part 3", "Helium"));
    assertThat(record.contributors())
        .extracting(Contributor::name)
        .containsExactly("Jones, M. C.", "Johnson, W. W.");
    assertThat(record.publication().publishers()).containsExactly("National Bureau of Standards");
    assertThat(record.publication().year()).isEqualTo(1976);
    assertThat(record.publication().pages()).isEqualTo(39);
    assertThat(record.identifiers())
        .contains(new Identifier(Identifier.Type.ISBN, "9780804429573", "(pbk.)"));
    assertThat(record.description().subjects()).containsExactly("Heat--Transmission");
  }

  @Test
  void titleInItsOwnScriptLeadsAndTheRomanizedOneIsItsPinyin() {
    BibliographicRecord record =
        marc21(
            "100 1 $6880-01$aCao, Xueqin.",
            "245 10$6880-02$aHong lou meng /",
            "880 1 $6100-01$a曹雪芹.",
            "880 10$6245-02$a紅樓夢 /");
    assertThat(record.title().proper()).isEqualTo("紅樓夢");
    assertThat(record.title().pinyin()).isEqualTo("Hong lou meng");
    assertThat(record.contributors().getFirst().name()).isEqualTo("曹雪芹");
  }

  @ParameterizedTest
  @CsvSource({
    "2008.01, 2008",
    "[1974?], 1974",
    "民84, 1995",
    "1993[民82], 1993",
    "1905-06-30 02:24:00, 2008",
    "1905-06-30, 2008",
    "1905, 1905",
    "c1996, 1996",
    "1990-, 1990",
    "二〇〇八年, 2008",
    "[民國 82], 1993",
    "s.d., 0"
  })
  void yearsAreReadFromEveryForm(String date, int year) {
    assertThat(Years.read(date)).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "302页, 302",
    "'10,112页', 112",
    "'3册(50,23,1942页)', 1942",
    "'xii, 310 p.', 310",
    "1 online resource (18 PDF pages), 18",
    "59 unnumbered pages, 59",
    "1册, 0",
    "2册(676页), 676",
    "1 photograph, 0"
  })
  void pagesAreTheLongestSequence(String extent, int pages) {
    assertThat(Extents.pages(extent)).isEqualTo(pages);
  }

  private static BibliographicRecord cnmarc(String... fields) {
    return map(TestRecords.unimarc(fields), MarcDialect.CNMARC);
  }

  private static BibliographicRecord marc21(String... fields) {
    return map(TestRecords.marc21(fields), MarcDialect.MARC21);
  }

  private static BibliographicRecord map(MarcRecord record, MarcDialect dialect) {
    return RecordMapping.map(record, dialect, HoldingsProfile.usual(dialect));
  }
}
