package org.tongjie.z3950.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.UnionMarc;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcXml;

/** Our ISO 2709 in each encoding, as yaz-marcdump of Debian's yaz reads it. */
@Tag("peer")
class YazMarcPeerTest {
  private static final RecordWriter WRITER =
      new RecordWriter(new UnionMarc("UNION"), Agency::named);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"UTF_8, utf-8", "GB18030, gb18030", "MARC_8, marc-8"})
  void theRecordIsReadBackTheSame(MarcEncoding encoding, String yazName) throws Exception {
    ClusterRecord cluster =
        ClusterRecord.of(
            3,
            List.of(
                Books.member(
                    1, "UNI", MarcDialect.MARC21, Books.marc21("m1", "红楼梦 русский", "U1"))));
    byte[] octets =
        octets(cluster, new RecordForm(RecordSyntax.MARC21, false, XmlSchema.MARCXML, encoding));
    MarcRecord expected =
        MarcXml.parse(octets(cluster, RecordForm.xml(XmlSchema.MARCXML)), MarcEncoding.UTF_8);
    assertThat(readByYaz(octets, yazName).stream().filter(field -> !field.tag().equals("066")))
        .containsExactlyElementsOf(withReferences(expected.fields(), encoding));
  }

  /** MARC-8 has no ½: it is written, and read by those who do not resolve it, as a reference. */
  private static List<MarcField> withReferences(List<MarcField> fields, MarcEncoding encoding) {
    return encoding == MarcEncoding.MARC_8
        ? fields.stream().map(YazMarcPeerTest::withReference).toList()
        : fields;
  }

  private static MarcField withReference(MarcField field) {
    return switch (field) {
      case MarcField.Control control -> control;
      case MarcField.Data data ->
          new MarcField.Data(
              data.tag(),
              data.ind1(),
              data.ind2(),
              data.subfields().stream()
                  .map(part ->
                      new MarcField.Subfield(part.code(), part.value().replace("½", "&#x00BD;")))
                  .toList());
    };
  }

  private List<MarcField> readByYaz(byte[] octets, String charset)
      throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("record.mrc"), octets);
    Path xml = folder.resolve("record.xml");
    Process yaz =
        new ProcessBuilder(
                "yaz-marcdump", "-f", charset, "-t", "utf-8", "-o", "marcxml", file.toString())
            .redirectOutput(xml.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(yaz.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(yaz.exitValue()).isZero();
    String read = Normalizer.normalize(Files.readString(xml), Normalizer.Form.NFC);
    String record = read.substring(read.indexOf("<record"), read.indexOf("</collection>"));
    return MarcXml.parse(record.getBytes(StandardCharsets.UTF_8), MarcEncoding.UTF_8).fields();
  }

  private static byte[] octets(ClusterRecord cluster, RecordForm form) {
    return ((WrittenRecord.Octets) WRITER.write(cluster, form)).octets();
  }
}
