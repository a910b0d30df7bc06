package org.tongjie.broker.ils.ncip;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongjie.broker.ils.AcceptOrder;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.Login;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.ils.ReturnOrder;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;
import org.xml.sax.SAXException;

/** The published schema and messages of other programs. */
@Tag("corpus")
class NcipCorpusTest {
  private static final AgencySymbol AGENCY = new AgencySymbol("CITY");
  private static final CardKey CARD = new CardKey(AGENCY, "00088X");
  private static final ItemKey ITEM = new ItemKey(AGENCY, "0012X");
  private static final Marker MARKER = new Marker("TJ-1:1");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

  private static Path folder() {
    return Path.of(requireNonNull(System.getProperty("corpus.dir"), "corpus.dir is not set"))
        .resolve("protocols/ncip");
  }

  private static Schema schema() throws SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return factory.newSchema(folder().resolve("ncip_v2_02.xsd").toFile());
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(folder().resolve("samples"))) {
      return files
          .filter(file -> file.getFileName().toString().contains("esponse"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void responsesOfOtherProgramsAreRead(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      Element response = MessageReader.read(in);

      assertThat(response.name()).isNotEmpty();
      assertThat(response.children()).isNotEmpty();
    }
  }

  @Test
  void aReaderOfAnotherProgramIsUnderstood() throws Exception {
    String file = "core__trunk__binding__ncipv2_01__src__test__data__sampleMessages__";
    try (InputStream in =
        Files.newInputStream(
            folder().resolve("samples").resolve(file + "LookupUserResponseSample1.xml"))) {
      Element user = MessageReader.read(in);

      assertThat(user.all("LoanedItem").getFirst().at("ItemId", "ItemIdentifierValue"))
          .isEqualTo("09128312");
      assertThat(NcipDates.day(user.all("LoanedItem").getFirst().at("DateDue")))
          .contains(LocalDate.of(2010, 11, 20));
    }
  }

  @Test
  void everyMessageOfOursIsValid() throws Exception {
    List<byte[]> sent = new CopyOnWriteArrayList<>();
    HttpServer server = recorder(sent);
    try (Connector connector = connector(server.getAddress().getPort())) {
      calls(connector).forEach(NcipCorpusTest::ignoringTheAnswer);
    } finally {
      server.stop(0);
    }

    assertThat(sent).hasSizeGreaterThanOrEqualTo(12);
    Schema schema = schema();
    for (byte[] message : sent) {
      assertThatCode(() ->
              schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(message))))
          .as(new String(message, StandardCharsets.UTF_8))
          .doesNotThrowAnyException();
    }
  }

  private static List<Runnable> calls(Connector connector) {
    HoldOrder hold = new HoldOrder(MARKER, CARD, ITEM, "MAIN", Optional.of(DAY));
    LoanOrder loan = new LoanOrder(MARKER, CARD, ITEM, Optional.of(DAY));
    AcceptOrder accept = new AcceptOrder(MARKER, CARD, ITEM, "三体 & <2>", "MAIN");
    return List.of(
        () -> connector.patrons().lookup(CARD),
        () -> connector.patrons().signIn(CARD, new Pin("1<2&3")),
        () -> connector.availability().items(List.of("1", "2", "3")),
        () -> connector.availability().items(List.of("1")),
        () -> connector.holds().place(hold),
        () -> connector.holds().place(new HoldOrder(MARKER, CARD, ITEM, "", Optional.empty())),
        () -> connector.holds().find(hold),
        () -> connector.holds().cancel(hold, Optional.empty()),
        () -> connector.circulation().checkOut(loan),
        () -> connector.circulation().renew(new RenewOrder(MARKER, CARD, ITEM, DAY)),
        () -> connector.circulation().checkIn(new ReturnOrder(MARKER, ITEM, Instant.EPOCH)),
        () -> connector.circulation().accept(accept),
        () -> connector.circulation().findAccepted(accept));
  }

  private static void ignoringTheAnswer(Runnable call) {
    try {
      call.run();
    } catch (IlsException problem) {
      assertThat(problem.fault()).isNotNull();
    }
  }

  private static Connector connector(int port) {
    return new NcipConnector(
        new IlsTarget(
            new SystemCode("CITY"),
            "http://127.0.0.1:" + port + "/ncip",
            Map.of("auth", "message"),
            Optional.of(new Login("tongjie", new Pin("secret"))),
            true),
        Clock.systemUTC());
  }

  private static HttpServer recorder(List<byte[]> sent) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer =
        MessageWriter.write(
            Element.of("Problem", Element.text("ProblemType", "Needed Data Missing")));
    server.createContext(
        "/ncip",
        exchange -> {
          sent.add(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }
}
