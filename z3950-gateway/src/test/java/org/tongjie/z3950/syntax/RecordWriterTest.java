package org.tongjie.z3950.syntax;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.Member;
import org.tongjie.catalog.cluster.UnionMarc;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.store.StoredContribution;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsAndCirc;
import org.tongjie.z3950.syntax.RecordForm.Asked;

class RecordWriterTest {
  private static final RecordWriter WRITER =
      new RecordWriter(new UnionMarc("UNION"), Agency::named);
  private static final ClusterRecord SHARED = Books.shared();

  @Test
  void marc21CarriesTheUnionsNumberAndThoseOfItsSource() {
    MarcRecord marc21 = marc(SHARED, RecordSyntax.MARC21, MarcEncoding.UTF_8, false);
    assertThat(marc21.control("001")).hasValue("c7");
    assertThat(marc21.control("003")).hasValue("UNION");
    assertThat(all(marc21, "035", 'a')).containsExactly("(OCoLC)m1", "(UNI)m1");
    assertThat(marc21.leader().charAt(9)).isEqualTo('a');
    assertThat(all(marc21, "500", 'a')).containsExactly("附注一");
  }

  @Test
  void holdingsOfEveryLibraryReplaceThoseOfOne() {
    MarcRecord marc21 = marc(SHARED, RecordSyntax.MARC21, MarcEncoding.UTF_8, false);
    assertThat(all(marc21, "852", 'p')).containsExactly("C1", "C2", "U1");
    assertThat(all(marc21, "852", 'a')).containsExactly("CITY", "CITY", "UNI");
    MarcRecord unimarc = marc(SHARED, RecordSyntax.UNIMARC, MarcEncoding.UTF_8, false);
    assertThat(all(unimarc, "905", 'a')).containsExactly("CITY", "UNI");
    assertThat(all(unimarc, "905", 'b')).containsExactly("C1", "C2", "U1");
    assertThat(all(unimarc, "801", 'b')).containsExactly("UNION");
  }

  @ParameterizedTest
  @EnumSource(
      value = MarcEncoding.class,
      names = {"UTF_8", "GB18030", "MARC_8"})
  void everyEncodingThatHoldsTheCharactersGivesTheSameRecord(MarcEncoding encoding) {
    MarcRecord marc21 = marc(SHARED, RecordSyntax.MARC21, encoding, false);
    assertThat(all(marc21, "245", 'a')).containsExactly("红楼梦");
    assertThat(marc21.leader().charAt(9)).isEqualTo(encoding == MarcEncoding.UTF_8 ? 'a' : ' ');
    assertThat(all(marc21, "066", 'c'))
        .isEqualTo(encoding == MarcEncoding.MARC_8 ? List.of("$1") : List.of());
  }

  @Test
  void whatAnEncodingLacksIsWrittenAsReference() {
    MarcRecord latin = marc(SHARED, RecordSyntax.MARC21, MarcEncoding.LATIN_1, false);
    assertThat(all(latin, "245", 'a')).containsExactly("&#x7EA2;&#x697C;&#x68A6;");
    assertThat(all(latin, "245", 'c')).containsExactly("&#x66F9;&#x96EA;&#x82B9; Café ½");
    MarcRecord marc8 = marc(SHARED, RecordSyntax.MARC21, MarcEncoding.MARC_8, false);
    assertThat(all(marc8, "245", 'c')).containsExactly("曹雪芹 Café &#x00BD;");
  }

  @Test
  void unimarcSaysInWhichCharacterSetItIs() {
    assertThat(coded(MarcEncoding.UTF_8)).isEqualTo("50      ");
    assertThat(coded(MarcEncoding.GB18030)).isEqualTo("0110    ");
    assertThat(coded(MarcEncoding.MARC_8)).as("MARC-8 is not for UNIMARC").isEqualTo("50      ");
  }

  private static String coded(MarcEncoding encoding) {
    MarcEncoding read = encoding == MarcEncoding.MARC_8 ? MarcEncoding.UTF_8 : encoding;
    byte[] octets = octets(SHARED, form(RecordSyntax.UNIMARC, encoding, false));
    return all(Iso2709.parse(octets, read), "100", 'a').getFirst().substring(26, 34);
  }

  @Test
  void copiedOctetsEqualTheRecordThatIsReadAndWritten() {
    for (Member copied : SHARED.members()) {
      ClusterRecord one = ClusterRecord.of(7, List.of(copied));
      RecordSyntax syntax =
          copied.stored().dialect() == MarcDialect.MARC21
              ? RecordSyntax.MARC21
              : RecordSyntax.UNIMARC;
      MarcDialect target = copied.stored().dialect();
      MarcRecord written = new UnionMarc("UNION").record(one, new UnionMarc.Copy(target));
      assertThat(octets(one, form(syntax, MarcEncoding.UTF_8, false)))
          .isEqualTo(Iso2709.write(written, MarcEncoding.UTF_8));
    }
  }

  @Test
  void aDamagedDirectoryIsRepairedOnTheWay() {
    Member sound = Books.member(2, "UNI", MarcDialect.MARC21, Books.marc21("m1", "红楼梦", "U1"));
    StoredContribution stored = sound.stored();
    byte[] raw = stored.raw().clone();
    raw[24 + 3] = '9'; // the length of the first field
    Member member =
        new Member(
            new StoredContribution(
                2,
                stored.agency(),
                "main",
                "2",
                raw,
                stored.syntax(),
                stored.encoding(),
                stored.dialect()),
            sound.profile());
    MarcRecord read =
        marc(ClusterRecord.of(7, List.of(member)), RecordSyntax.MARC21, MarcEncoding.UTF_8, false);
    assertThat(all(read, "245", 'a')).containsExactly("红楼梦");
  }

  @Test
  void aBriefRecordHasNoNotes() {
    MarcRecord brief = marc(SHARED, RecordSyntax.MARC21, MarcEncoding.UTF_8, true);
    assertThat(brief.data("500")).isEmpty();
    assertThat(all(brief, "245", 'a')).containsExactly("红楼梦");
    assertThat(all(brief, "852", 'p')).containsExactly("C1", "C2", "U1");
  }

  @Test
  void oneLibraryIsShownAlone() {
    ClusterRecord own = SHARED.of(new AgencySymbol("CITY")).orElseThrow();
    MarcRecord marc21 = marc(own, RecordSyntax.MARC21, MarcEncoding.UTF_8, false);
    assertThat(all(marc21, "852", 'a')).containsExactly("CITY", "CITY");
    assertThat(all(marc21, "035", 'a')).containsExactly("(CITY)a1");
    assertThat(SHARED.of(new AgencySymbol("NONE"))).isEmpty();
  }

  @Test
  void aRecordTooLongForIso2709IsStillAvailableAsXml() {
    String[] barcodes = new String[3000];
    for (int i = 0; i < barcodes.length; i++) {
      barcodes[i] = "B%09d".formatted(i);
    }
    List<MarcField> fields = new ArrayList<>(Books.cnmarc("a", "大", barcodes).fields());
    MarcRecord large = new MarcRecord("00000nam0 2200000   450 ", fields);
    ClusterRecord cluster =
        ClusterRecord.of(
            9,
            List.of(
                Books.member(1, "A", MarcDialect.CNMARC, half(large, 0)),
                Books.member(2, "B", MarcDialect.CNMARC, half(large, 1))));
    WrittenRecord refused =
        WRITER.write(cluster, form(RecordSyntax.MARC21, MarcEncoding.UTF_8, false));
    assertThat(refused)
        .isInstanceOfSatisfying(
            WrittenRecord.NotAvailable.class,
            not -> {
              assertThat(not.condition()).isEqualTo(238);
              assertThat(not.addinfo()).contains("99999", "1.2.840.10003.5.109.10");
            });
    assertThat(octets(cluster, RecordForm.xml(XmlSchema.MARCXML))).hasSizeGreaterThan(100_000);
  }

  private static MarcRecord half(MarcRecord record, int which) {
    List<MarcField> fields = new ArrayList<>();
    for (int i = 0; i < record.fields().size(); i++) {
      if (!record.fields().get(i).tag().equals("905") || i % 2 == which) {
        fields.add(record.fields().get(i));
      }
    }
    return new MarcRecord(record.leader(), fields);
  }

  @Test
  void opacHoldingsNameLibrariesAndLeaveCirculationOpen() {
    WrittenRecord written =
        WRITER.write(SHARED, form(RecordSyntax.OPAC, MarcEncoding.UTF_8, false));
    var opac = ((WrittenRecord.Opac) written).record();
    assertThat(opac.holdings())
        .hasSize(2)
        .allSatisfy(holding -> assertThat(((HoldingsAndCirc) holding).circulation()).isNull());
    var first = (HoldingsAndCirc) requireNonNull(opac.holdings()).getFirst();
    assertThat(first.location().nucCode()).isEqualTo("CITY");
    assertThat(first.callNumber()).isEqualTo("I242.4/1");
  }

  @Test
  void dublinCoreMergesWhatAllSay() {
    String dc = new String(octets(SHARED, RecordForm.xml(XmlSchema.DC)), StandardCharsets.UTF_8);
    assertThat(dc)
        .startsWith("<srw_dc:dc xmlns:srw_dc=\"info:srw/schema/1/dc-schema\"")
        .contains(
            "<dc:title>红楼梦</dc:title>",
            "<dc:creator>曹雪芹</dc:creator>",
            "<dc:subject>I242.4</dc:subject>",
            "<dc:identifier>urn:isbn:9787020002207</dc:identifier>",
            "<dc:identifier>c7</dc:identifier>");
  }

  @Test
  void sutrsIsReadable() {
    WrittenRecord written =
        WRITER.write(SHARED, form(RecordSyntax.SUTRS, MarcEncoding.UTF_8, false));
    assertThat(((WrittenRecord.Text) written).text())
        .contains("题名 Title: 红楼梦\n", "馆藏 Holdings: CITY | LOC | I242.4/1 | C1; C2\n");
  }

  @Test
  void unknownFormsAreRefusedByTheirDiagnostics() {
    assertThat(RecordForm.ask(new Oid("1.2.840.10003.5.105"), null, MarcEncoding.UTF_8))
        .isEqualTo(new Asked.Refused(239, "1.2.840.10003.5.105"));
    assertThat(RecordForm.ask(RecordSyntax.MARC21.oid(), "X", MarcEncoding.UTF_8))
        .isEqualTo(new Asked.Refused(25, "X"));
    assertThat(RecordForm.ask(RecordSyntax.XML.oid(), "dc", MarcEncoding.UTF_8))
        .isEqualTo(new Asked.Known(RecordForm.xml(XmlSchema.DC)));
    assertThat(RecordForm.ask(null, "b", MarcEncoding.UTF_8))
        .isEqualTo(new Asked.Known(form(RecordSyntax.MARC21, MarcEncoding.UTF_8, true)));
  }

  private static RecordForm form(RecordSyntax syntax, MarcEncoding encoding, boolean brief) {
    return new RecordForm(syntax, brief, XmlSchema.MARCXML, encoding);
  }

  private static byte[] octets(ClusterRecord cluster, RecordForm form) {
    return ((WrittenRecord.Octets) WRITER.write(cluster, form)).octets();
  }

  private static MarcRecord marc(
      ClusterRecord cluster, RecordSyntax syntax, MarcEncoding encoding, boolean brief) {
    return Iso2709.parse(octets(cluster, form(syntax, encoding, brief)), encoding);
  }

  private static List<String> all(MarcRecord record, String tag, char code) {
    return record.data(tag).flatMap(field -> field.all(code)).toList();
  }
}
