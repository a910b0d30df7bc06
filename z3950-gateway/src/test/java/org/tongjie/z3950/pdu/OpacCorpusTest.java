package org.tongjie.z3950.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holdings and circulation data as eleven library systems answered them. They were kept in YAZ's
 * XML form; here they are carried in a present response and must arrive unchanged.
 */
@Tag("corpus")
class OpacCorpusTest {
  private static final Oid MARC_21 = new Oid("1.2.840.10003.5.10");

  static Stream<Path> answers() throws IOException {
    Path directory = Path.of(System.getProperty("corpus.dir"), "protocols", "z3950-opac");
    List<Path> files = new ArrayList<>();
    try (Stream<Path> listed = Files.list(directory)) {
      listed.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(20);
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void holdingsOfRealSystemsArriveUnchanged(Path answer) throws Exception {
    List<OpacRecord> records = records(answer);
    List<NamePlusRecord> carried = new ArrayList<>();
    for (OpacRecord record : records) {
      carried.add(NamePlusRecord.of("Default", record.toExternal(TextEncoding.UTF_8)));
    }
    PresentResponse response =
        new PresentResponse(
            null,
            carried.size(),
            0,
            PresentStatus.SUCCESS,
            new Records.Retrieved(carried),
            List.of());
    byte[] written = Apdus.write(response);
    assertThat(opacRecords(Apdus.read(written))).isEqualTo(records);
    assertThat(opacRecords(Apdus.read(Disguise.indefinite(written)))).isEqualTo(records);
  }

  private static List<OpacRecord> opacRecords(Apdu apdu) throws ProtocolException {
    List<OpacRecord> records = new ArrayList<>();
    Records.Retrieved retrieved =
        (Records.Retrieved) java.util.Objects.requireNonNull(((PresentResponse) apdu).records());
    for (NamePlusRecord record : retrieved.records()) {
      External external = ((NamePlusRecord.Retrieval) record.content()).record();
      records.add(OpacRecord.read(external, TextEncoding.UTF_8));
    }
    return records;
  }

  private static List<OpacRecord> records(Path answer) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(answer.toFile());
    List<OpacRecord> records = new ArrayList<>();
    for (Element opac : within(document.getDocumentElement(), "opacRecord")) {
      String marc = opac.getElementsByTagName("bibliographicRecord").item(0).getTextContent();
      Octets octets = Octets.of(marc.getBytes(StandardCharsets.UTF_8));
      List<OpacRecord.Holding> holdings = new ArrayList<>();
      within(opac, "holding").forEach(holding -> holdings.add(holding(holding)));
      records.add(new OpacRecord(External.octets(MARC_21, octets), holdings));
    }
    return records;
  }

  private static OpacRecord.Holding holding(Element xml) {
    List<OpacRecord.Volume> volumes = new ArrayList<>();
    for (Element volume : within(xml, "volume")) {
      volumes.add(
          new OpacRecord.Volume(
              text(volume, "enumeration"),
              text(volume, "chronology"),
              text(volume, "enumAndChron")));
    }
    List<OpacRecord.Circulation> circulation = new ArrayList<>();
    within(xml, "circulation").forEach(item -> circulation.add(item(item)));
    return new OpacRecord.HoldingsAndCirc(
        new OpacRecord.HoldingsCodes(
            text(xml, "typeOfRecord"),
            text(xml, "encodingLevel"),
            text(xml, "format"),
            text(xml, "receiptAcqStatus"),
            text(xml, "generalRetention"),
            text(xml, "completeness"),
            text(xml, "dateOfReport")),
        new OpacRecord.HoldingsLocation(
            text(xml, "nucCode"),
            text(xml, "localLocation"),
            text(xml, "shelvingLocation"),
            text(xml, "copyNumber")),
        text(xml, "callNumber"),
        text(xml, "shelvingData"),
        new OpacRecord.HoldingsNotes(
            text(xml, "publicNote"), text(xml, "reproductionNote"), text(xml, "termsUseRepro")),
        text(xml, "enumAndChron"),
        volumes.isEmpty() ? null : volumes,
        circulation.isEmpty() ? null : circulation);
  }

  private static OpacRecord.Circulation item(Element xml) {
    return new OpacRecord.Circulation(
        new OpacRecord.Availability(
            flag(xml, "availableNow"),
            text(xml, "availabilityDate"),
            text(xml, "availableThru"),
            text(xml, "restrictions")),
        text(xml, "itemId"),
        flag(xml, "renewable"),
        flag(xml, "onHold"),
        text(xml, "enumAndChron"),
        text(xml, "midspine"),
        text(xml, "temporaryLocation"));
  }

  private static List<Element> within(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    var nodes = parent.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static @Nullable String text(Element parent, String name) {
    Element child = child(parent, name);
    return child == null ? null : child.getTextContent();
  }

  private static boolean flag(Element parent, String name) {
    Element child = child(parent, name);
    return child != null && child.getAttribute("value").equals("1");
  }

  private static @Nullable Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return element;
      }
    }
    return null;
  }
}
