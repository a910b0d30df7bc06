package org.tongjie.z3950.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.credential.PasswordHash;
import org.tongjie.z3950.availability.BrokerAvailability;
import org.tongjie.z3950.availability.PlayedBroker;
import org.tongjie.z3950.partner.Partner;
import org.tongjie.z3950.session.Catalogue;
import org.tongjie.z3950.session.Client;

/** Clients that others wrote speak to us, and another's dissector reads what is said. */
@Tag("peer")
class OtherClientsIT {
  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  @TempDir private static Path folder;
  private static Shelf shelf;
  private static Z3950Server server;
  private static PlayedBroker broker;
  private static BrokerAvailability availability;

  @BeforeAll
  static void start() throws IOException {
    shelf = new Shelf(SOLR.index(), POSTGRES.database(), "peers");
    SampleShelf.fill(shelf);
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    broker = new PlayedBroker();
    availability = new BrokerAvailability(broker::address, Duration.ofSeconds(2), registry);
    Partner county =
        new Partner(
            "county",
            Optional.of(PasswordHash.of("secret")),
            List.of(),
            List.of(),
            Partner.Form.USUAL,
            Partner.Limits.NONE);
    server =
        new Z3950Server(
            ServerConfig.at("127.0.0.1", 0),
            new Catalogue(shelf.index(), shelf.clusters())
                .partners(Partner.anonymous(), county)
                .items(availability)
                .surroundings(),
            registry);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    availability.close();
    broker.close();
    shelf.close();
  }

  private static String address(String database) {
    return "127.0.0.1:" + server.port() + "/" + database;
  }

  private static String yaz(String... lines) throws IOException, InterruptedException {
    String script = "open " + address("Union") + "\n" + String.join("\n", lines) + "\nquit\n";
    return Tool.run(List.of("yaz-client"), script);
  }

  @Test
  void yazClientSearchesAndPresentsEverySyntax() throws Exception {
    String said =
        yaz(
            "find @attr 1=4 红楼梦",
            "format usmarc",
            "show 1",
            "format unimarc",
            "show 1",
            "format xml",
            "elements marcxml",
            "show 1",
            "elements dc",
            "show 1",
            "format sutrs",
            "elements F",
            "show 1",
            "format opac",
            "show 1");
    assertThat(said)
        .contains("Connection accepted by v3 target")
        .contains("Options: search present delSet scan sort namedResultSets")
        .contains("Number of hits: 1")
        .contains("245", "曹雪芹", "200 1")
        .contains("<record", "<dc:title>", "Record type: SUTRS", "Record type: OPAC", "I242.4/2:1")
        .doesNotContain("Diagnostic");
  }

  @Test
  void yazClientShowsWhereItemsAreNowAsTheBrokerTells() throws Exception {
    broker.says(
        200,
        """
        {"records": [{"id": "c1", "libraries": [
          {"code": "CITY", "items": [
            {"barcode": "0100023456", "status": {"condition": "on_shelf", "available": true}},
            {"barcode": "0100023457", "status": {"condition": "lent_out", "available": false,
             "due": "2031-05-03", "queue": 2}}]},
          {"code": "XIAN", "answer": "silent", "reason": "late", "items": [
            {"barcode": "320000771", "status": null}]}]}]}
        """);

    String said = yaz("find @attr 1=4 红楼梦", "format opac", "show 1");

    assertThat(said)
        .contains("callNumber: I242.4/2:1", "callNumber: I242.4/C21")
        .containsSubsequence(
            "availableNow: -1",
            "itemId: 0100023456",
            "onHold: 0",
            "availableNow: 0",
            "availabiltyDate: 2031-05-03",
            "itemId: 0100023457",
            "renewable: 0",
            "onHold: -1")
        .doesNotContain("itemId: 320000771");
  }

  @Test
  void yazClientIsToldWhatIsNotSupported() throws Exception {
    String said =
        yaz(
            "find @attr 1=9999 x",
            "find @attr 1=4 @attr 2=99 x",
            "find @set nothing",
            "base Nowhere",
            "find 红楼梦",
            "base Union",
            "find @attr 1=4 红楼梦",
            "show 2",
            "format grs-1",
            "show 1",
            "adm-reindex");
    assertThat(said).contains("[114]", "[117]", "[30]", "[235]", "[13]", "[239]").contains("[221]");
  }

  @Test
  void yazClientScansSortsAndDeletes() throws Exception {
    String said =
        yaz(
            "find @attr 1=4 数学",
            "sort 1=31 >",
            "format usmarc",
            "show 1",
            "scan @attr 1=4 数学",
            "scan @attr 1=1003 \"\"",
            "scanstep 2",
            "scan @attr 1=4 数学",
            "delete 1",
            "setnames",
            "find @attr 1=4 红楼梦",
            "querytype cql",
            "find dc.title = 红楼梦",
            "close");
    assertThat(said)
        .contains("Number of hits: 60", "status=success", "第60册", "[205]", "1 status=0")
        .contains("数学课外读物");
    assertThat(said.split("Number of hits: 1\\R", -1)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void yazClientSignsInAndNegotiatesUtf8() throws Exception {
    String good =
        Tool.run(
            List.of("yaz-client"),
            "auth county/secret\ncharset utf-8\nnegcharset utf-8\nopen "
                + address("Union")
                + "\nfind @attr 1=4 小王子\nquit\n");
    assertThat(good).contains("Connection accepted", "Number of hits: 1");
    String bad =
        Tool.run(List.of("yaz-client"), "auth county/wrong\nopen " + address("Union") + "\nquit\n");
    assertThat(bad).contains("Connection rejected");
  }

  @Test
  void zoomshSearchesShowsAndScans() throws Exception {
    String said =
        Tool.run(
            List.of("zoomsh"),
            String.join(
                "\n",
                "set preferredRecordSyntax usmarc",
                "connect " + address("SCHOOL"),
                "search @attr 1=4 小王子",
                "show 0 1",
                "search @attr 1=9999 x",
                "quit",
                ""));
    assertThat(said).contains("SCHOOL: 1 hits", "圣埃克苏佩里", "114");
  }

  @Test
  void perlsZoomFetchesChineseRecords() throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("fetch.pl"),
            """
            use ZOOM;
            my $c = new ZOOM::Connection($ARGV[0], 0, databaseName => "Union", charset => "utf-8");
            $c->option(preferredRecordSyntax => "usmarc");
            my $r = $c->search_pqf('@and @attr 1=4 "数学" @attr 1=31 @attr 2=5 2015');
            print "hits ", $r->size(), "\\n";
            print $r->record($_)->raw(), "\\n" for 0 .. $r->size() - 1;
            my $s = $c->scan_pqf('@attr 1=1003 "曹"');
            print "terms ", $s->size(), "\\n";
            eval { $c->search_pqf('@attr 1=9999 x') };
            print "code ", $@->code(), "\\n" if $@;
            """);
    String said = Tool.run(List.of("perl", script.toString(), "127.0.0.1:" + server.port()), "");
    assertThat(said).contains("hits 5", "第60册", "第56册", "code 114").containsPattern("terms [1-9]");
  }

  @Test
  void anotherDissectorReadsASessionWithoutComplaint() throws Exception {
    Path captured = folder.resolve("session.pcap");
    Path said = folder.resolve("tshark.txt");
    String port = Integer.toString(server.port());
    Process capturing =
        new ProcessBuilder(
                "tshark", "-l", "-i", "lo", "-f", "tcp port " + port, "-w", captured.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> !capturing.isAlive() || Tool.text(said).contains("Capturing on"));
      assertThat(capturing.isAlive())
          .as("tshark captures on loopback, for which it needs privileges: " + Tool.text(said))
          .isTrue();
      // What was said must be in the file before the capture ends.
      await()
          .atMost(Durations.ONE_MINUTE)
          .until(() -> {
            sortWithReference();
            yaz(
                "find @attr 1=4 红楼梦",
                "format usmarc",
                "show 1",
                "format opac",
                "show 1",
                "scan @attr 1=4 数学",
                "delete 1",
                "close");
            return Files.exists(captured) && Files.size(captured) > 10_000;
          });
    } finally {
      capturing.destroy();
      capturing.waitFor(20, TimeUnit.SECONDS);
    }
    String read =
        Tool.run(
            List.of(
                "tshark", "-r", captured.toString(), "-d", "tcp.port==" + port + ",z3950", "-V"),
            "");
    assertThat(
            List.of(
                "initResponse",
                "searchResponse",
                "presentResponse",
                "scanResponse",
                "sortResponse"))
        .allMatch(read::contains);
    assertThat(read.lines().filter(line -> line.matches(".*(Malformed|BER Error).*"))).isEmpty();
  }

  /**
   * The dissector takes an answer shorter than eight octets for the beginning of the next one, as
   * an answer to Sort without reference identifier is.
   */
  private static void sortWithReference() throws IOException {
    try (Peer peer = new Peer(server.port()).opened()) {
      peer.ask(Client.search(Client.operand("数学", 1, 4)));
      peer.ask(Client.sort("default", "sorted", Client.by(4, 0)));
    }
  }
}
