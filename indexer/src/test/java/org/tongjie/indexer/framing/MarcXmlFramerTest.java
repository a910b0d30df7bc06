package org.tongjie.indexer.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.indexer.framing.Frames.concat;
import static org.tongjie.indexer.framing.Frames.outline;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.marc.MarcSyntax;

class MarcXmlFramerTest {
  private static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?>\n<collection>";

  @Test
  void recordsComeWithTheirOffsets() {
    List<Frame> frames = frames(HEAD + record("1") + "\n" + record("二") + "</collection>");
    assertThat(outline(frames)).containsExactly("1", "二");
    assertThat(frames)
        .extracting(Frame::offset)
        .containsExactly((long) HEAD.length(), (long) HEAD.length() + record("1").length() + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<record><controlfield tag='001'>bad & unescaped</controlfield></record>",
        "<record><controlfield tag='001'>x</record>",
        "<record><controlfield tag=001>x</controlfield></record>",
        "<record><controlfield tag=\"001>x</controlfield></record>",
        "<record><controlfield tag='001'>&undefined;</controlfield></record>",
        "<record><controlfield tag='001'>\u0007</controlfield></record>",
        "<record><controlfield tag='001'>x</controlfield><!-- never closed </record>",
        "<record><controlfield tag='001'>x</controlfield><![CDATA[ never closed </record>",
      })
  void oneBadRecordHidesNoNeighbour(String bad) {
    List<Frame> frames = frames(HEAD + record("1") + bad + record("2") + "</collection>");
    assertThat(frames).hasSize(3);
    assertThat(outline(List.of(frames.getFirst(), frames.getLast()))).containsExactly("1", "2");
  }

  @Test
  void aRecordWithoutEndTagIsSetAside() {
    String unclosed = "<record><controlfield tag='001'>x</controlfield>";
    assertThat(outline(frames(HEAD + record("1") + unclosed + record("2") + "</collection>")))
        .containsExactly("1", "xml-unclosed", "2");
    assertThat(outline(frames(HEAD + record("1") + unclosed))).containsExactly("1", "xml-unclosed");
  }

  @Test
  void fieldsOutsideAnyRecordAreSetAside() {
    String stray = "<controlfield tag='001'>x</controlfield>";
    assertThat(outline(frames(HEAD + stray + record("1") + stray + "</collection>")))
        .containsExactly("xml-stray-field", "1", "xml-stray-field");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!-- <record> -->", "<?x <record> ?>", "<!DOCTYPE c [<!ENTITY r '<record>'>]>"})
  void markupThatIsNoElementIsPassedOver(String markup) {
    assertThat(outline(frames(markup + "<collection>" + record("1") + markup + record("2"))))
        .containsExactly("1", "2");
  }

  @Test
  void aRecordInsideTheRecordOfAProtocolIsTheOneMeant() {
    String oai =
        "<OAI-PMH><ListRecords><record><header><identifier>o</identifier></header><metadata>"
            + record("1")
                .replace("<record>", "<marc:record xmlns:marc='m'>")
                .replace("</record>", "</marc:record>")
            + "</metadata></record><record><header"
            + " status='deleted'/></record></ListRecords></OAI-PMH>";
    assertThat(outline(frames(oai))).containsExactly("1", "fields-missing");
  }

  @Test
  void aDeclaredEncodingIsRecodedAndALieIsNot() {
    String gb =
        "<?xml version='1.0' encoding='GB2312'?><collection>" + record("通借") + "</collection>";
    assertThat(outline(Frames.of(gb.getBytes(Charset.forName("GB18030")), MarcSyntax.MARCXML)))
        .containsExactly("通借");
    assertThat(outline(frames(gb))).containsExactly("通借");
  }

  @Test
  void octetsThatAreNotUtf8StayInTheirRecord() {
    byte[] bad =
        concat(
            "<record><controlfield tag='001'>",
            new byte[] {(byte) 0xFF},
            "</controlfield></record>");
    List<Frame> frames = Frames.of(concat(HEAD, record("1"), bad, record("2")), MarcSyntax.MARCXML);
    assertThat(outline(frames)).containsExactly("1", "\uFFFD", "2");
  }

  @Test
  void anEndlessRecordIsSetAsideAndTheNextFound() {
    String endless = "<record><controlfield tag='001'>" + "x".repeat(Framer.LONGEST_RECORD + 10);
    assertThat(outline(frames(HEAD + record("1") + endless + record("2"))))
        .startsWith("1", "record-too-long")
        .endsWith("2");
  }

  @Test
  void manyUnclosedCommentsTakeNoLongerThanTheirLength() {
    String bad = "<!--".repeat(200_000);
    assertThat(outline(frames(HEAD + bad + record("1")))).containsExactly("1");
  }

  @Test
  void anyStreamEnds() {
    byte[] sound =
        (HEAD + record("1") + record("2") + record("3") + "</collection>")
            .getBytes(StandardCharsets.UTF_8);
    java.util.Random random = new java.util.Random(7);
    for (int round = 0; round < 3_000; round++) {
      byte[] damaged = sound.clone();
      for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
        damaged[random.nextInt(damaged.length)] =
            (byte) (random.nextInt(3) == 0 ? '<' : random.nextInt(256));
      }
      assertThat(Frames.of(damaged, MarcSyntax.MARCXML)).hasSizeLessThan(12);
    }
  }

  private static List<Frame> frames(String xml) {
    return Frames.of(xml.getBytes(StandardCharsets.UTF_8), MarcSyntax.MARCXML);
  }

  private static String record(String controlNumber) {
    return "<record><leader>00000nam a2200000   4500</leader><controlfield tag='001'>"
        + controlNumber
        + "</controlfield></record>";
  }
}
