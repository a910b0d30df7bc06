package org.tongjie.z3950.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tongjie.z3950.session.Client.MARC_21;
import static org.tongjie.z3950.session.Client.operand;
import static org.tongjie.z3950.session.Client.present;
import static org.tongjie.z3950.session.Client.search;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.credential.PasswordHash;
import org.tongjie.z3950.partner.Partner;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.Close;
import org.tongjie.z3950.pdu.CloseReason;
import org.tongjie.z3950.pdu.IdAuthentication;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.Records;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.server.ServerConfig.Timeouts;
import org.tongjie.z3950.session.Catalogue;
import org.tongjie.z3950.session.Client;
import org.tongjie.z3950.session.SessionLimits;

/** Connections: what hostile clients do stays with them. */
class Z3950ServerIT {
  private static final Timeouts SHORT =
      new Timeouts(
          Duration.ofMillis(700),
          Duration.ofMillis(1500),
          Duration.ofMillis(700),
          Duration.ofMillis(1000),
          Duration.ofSeconds(5));

  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private static Shelf shelf;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private Z3950Server server;

  @BeforeAll
  static void fill() {
    shelf = new Shelf(SOLR.index(), POSTGRES.database(), "connections");
    SampleShelf.fill(shelf);
  }

  @AfterAll
  static void closeShelf() {
    shelf.close();
  }

  @BeforeEach
  void start() throws IOException {
    server = start(Timeouts.USUAL, 100, catalogue());
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  private static Catalogue catalogue() {
    return new Catalogue(shelf.index(), shelf.clusters());
  }

  private Z3950Server start(Timeouts timeouts, int perAddress, Catalogue catalogue)
      throws IOException {
    Z3950Server made =
        new Z3950Server(
            new ServerConfig("127.0.0.1", 0, 3000, perAddress, 1 << 20, timeouts),
            catalogue.surroundings(),
            new SimpleMeterRegistry());
    made.start();
    opened.add(made);
    return made;
  }

  private Peer peer() throws IOException {
    Peer peer = new Peer(server.port());
    opened.addFirst(peer);
    return peer;
  }

  private static void assertServed(Peer peer) throws IOException {
    SearchResponse found = (SearchResponse) peer.ask(search(operand("红楼梦", 1, 4)));
    assertThat(found.resultCount()).isEqualTo(1);
    PresentResponse given = (PresentResponse) peer.ask(present("default", 1, 1, MARC_21, "F"));
    assertThat(given.returned()).isEqualTo(1);
  }

  private static void assertClosed(Peer peer, CloseReason reason) throws IOException {
    assertThat(peer.receive())
        .hasValueSatisfying(apdu ->
            assertThat(apdu)
                .isInstanceOfSatisfying(
                    Close.class, close -> assertThat(close.reason()).isEqualTo(reason)));
    assertThat(peer.receive()).isEmpty();
  }

  @Test
  void aSessionRunsFromInitToClose() throws IOException {
    Peer peer = peer().opened();
    assertServed(peer);
    peer.send(Close.of(CloseReason.FINISHED, "bye"));
    assertClosed(peer, CloseReason.FINISHED);
  }

  @Test
  void requestsSentAheadAreAnsweredInTheirOrder() throws IOException {
    Peer peer = peer().opened();
    byte[] once = Apdus.write(search(operand("红楼梦", 1, 4)));
    byte[] thrice = new byte[3 * once.length];
    for (int i = 0; i < 3; i++) {
      System.arraycopy(once, 0, thrice, i * once.length, once.length);
    }
    peer.send(thrice);
    for (int i = 0; i < 3; i++) {
      assertThat(peer.receive()).containsInstanceOf(SearchResponse.class);
    }
  }

  @Test
  void aRequestThatDripsIsCutOffWhileOthersAreServed() throws Exception {
    server = start(SHORT, 100, catalogue());
    Peer slow = peer().opened();
    byte[] request = Apdus.write(search(operand("红楼梦", 1, 4)));
    Thread dripping =
        Thread.ofVirtual()
            .start(() -> {
              try {
                for (byte octet : request) {
                  slow.send(new byte[] {octet});
                  Thread.sleep(100);
                }
              } catch (IOException | InterruptedException cutOff) {
                Thread.currentThread().interrupt();
              }
            });
    assertServed(peer().opened());
    assertClosed(slow, CloseReason.LACK_OF_ACTIVITY);
    dripping.interrupt();
    dripping.join();
  }

  @Test
  void whoSaysNothingIsClosedBeforeInitAndAfter() throws IOException {
    server = start(SHORT, 100, catalogue());
    assertClosed(peer(), CloseReason.LACK_OF_ACTIVITY);
    assertClosed(peer().opened(), CloseReason.LACK_OF_ACTIVITY);
  }

  @Test
  void halfAConnectionEndsQuietly() throws IOException {
    Peer peer = peer().opened();
    byte[] request = Apdus.write(search(operand("红楼梦", 1, 4)));
    peer.send(Arrays.copyOf(request, request.length / 2));
    peer.socket().shutdownOutput();
    assertClosed(peer, CloseReason.PROTOCOL_ERROR);
    Peer half = peer().opened();
    half.socket().shutdownOutput();
    assertThat(half.receive()).isEmpty();
  }

  @Test
  void aGigabyteClaimedIsRefusedUnread() throws IOException {
    Peer peer = peer().opened();
    peer.send(HexFormat.of().parseHex("b68440000000"));
    assertClosed(peer, CloseReason.PROTOCOL_ERROR);
  }

  @Test
  void nestingAndNoiseEndTheAssociation() throws IOException {
    Peer deep = peer().opened();
    byte[] nested = new byte[4000];
    for (int i = 0; i < nested.length; i += 2) {
      nested[i] = (byte) 0xB6;
      nested[i + 1] = (byte) 0x80;
    }
    deep.send(nested);
    assertClosed(deep, CloseReason.PROTOCOL_ERROR);
    Peer noisy = peer();
    noisy.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertClosed(noisy, CloseReason.PROTOCOL_ERROR);
    assertServed(peer().opened());
  }

  @Test
  void aQueryNestedDeepIsAnsweredOrRefusedButNeverFatal() throws IOException {
    Peer peer = peer().opened();
    RpnNode node = operand("红楼梦", 1, 4);
    for (int i = 0; i < 60; i++) {
      node = Client.and(node, operand("红楼梦", 1, 4));
    }
    assertThat(peer.ask(search(node))).isInstanceOf(SearchResponse.class);
    assertServed(peer);
  }

  @Test
  void tenThousandResultSetsAreRefusedAfterTheLimit() throws IOException {
    int most = 20;
    SessionLimits usual = SessionLimits.USUAL;
    SessionLimits few =
        new SessionLimits(
            usual.preferredOctets(),
            usual.exceptionalOctets(),
            most,
            usual.resultSetAge(),
            usual.patience());
    server = start(Timeouts.USUAL, 100, catalogue().limits(few));
    Peer peer = peer().opened();
    var query = search(operand("红楼梦", 1, 4)).query();
    int kept = 0;
    for (int i = 0; i < 10_000; i++) {
      SearchResponse response =
          (SearchResponse) peer.ask(search("set" + i, List.of("Union"), query));
      kept += response.searchStatus() ? 1 : 0;
      assertThat(condition(response)).isEqualTo(i < most ? 0 : 112);
    }
    assertThat(kept).isEqualTo(most);
  }

  /** Condition of the diagnostic that refuses a search, 0 when there is none. */
  private static long condition(SearchResponse response) {
    return response.delivery().records() instanceof Records.NonSurrogate(var diagnostic)
        ? diagnostic.condition()
        : 0;
  }

  @Test
  void wrongPasswordsInALoopAreSlowThenRefusedAndOthersUndisturbed() throws Exception {
    PasswordHash secret = PasswordHash.of("secret");
    server =
        start(
            Timeouts.USUAL,
            100,
            catalogue()
                .partners(
                    Partner.anonymous(),
                    new Partner(
                        "county",
                        Optional.of(secret),
                        List.of(),
                        List.of(),
                        Partner.Form.USUAL,
                        Partner.Limits.NONE)));
    long begun = System.nanoTime();
    List<Thread> guesses = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String guess = "county/guess" + i;
      guesses.add(
          Thread.ofVirtual()
              .start(() -> {
                try (Peer peer = new Peer(server.port())) {
                  Apdu answer = peer.ask(Client.init(new IdAuthentication.Open(guess)));
                  assertThat(((InitializeResponse) answer).accepted()).isFalse();
                } catch (IOException failure) {
                  throw new AssertionError(failure);
                }
              }));
    }
    assertServed(peer().opened());
    for (Thread guess : guesses) {
      guess.join();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(1));
    Apdu right = peer().ask(Client.init(new IdAuthentication.Open("county/secret")));
    assertThat(((InitializeResponse) right).accepted()).isFalse();
  }

  @Test
  void connectionsOfOneAddressAreLimited() throws IOException {
    server = start(Timeouts.USUAL, 3, catalogue());
    Peer first = peer().opened();
    peer().opened();
    peer().opened();
    assertClosed(new Peer(server.port()), CloseReason.RESOURCES);
    first.close();
    await()
        .atMost(Durations.ONE_MINUTE)
        .ignoreException(IOException.class)
        .untilAsserted(() -> {
          try (Peer again = new Peer(server.port())) {
            assertServed(again.opened());
          }
        });
  }

  @Test
  void aClientThatReadsNothingIsLetGo() throws IOException {
    server = start(SHORT, 100, catalogue());
    Peer silent = peer().opened();
    silent.ask(search(operand("数学", 1, 4)));
    byte[] wanted = Apdus.write(present("default", 1, 60, MARC_21, "F"));
    for (int i = 0; i < 3_000; i++) {
      silent.send(wanted); // answers far beyond what the system buffers
    }
    await()
        .atMost(Durations.ONE_MINUTE)
        .untilAsserted(
            () -> assertThatThrownBy(() -> silent.send(wanted)).isInstanceOf(IOException.class));
    assertServed(peer().opened());
  }

  @Test
  void whenTheServerStopsEveryClientIsTold() throws IOException {
    Peer idle = peer().opened();
    server.close();
    assertClosed(idle, CloseReason.SHUTDOWN);
    assertThatThrownBy(() -> new Peer(server.port())).isInstanceOf(IOException.class);
  }

  @Test
  void whileTheIndexIsAwayTheSessionLivesOn() throws IOException {
    try (CatalogIndex away = CatalogIndex.at(List.of(URI.create("http://127.0.0.1:9/solr")))) {
      server = start(Timeouts.USUAL, 100, new Catalogue(away, shelf.clusters()));
      Peer peer = peer().opened();
      for (int i = 0; i < 2; i++) {
        SearchResponse response = (SearchResponse) peer.ask(search(operand("红楼梦", 1, 4)));
        assertThat(condition(response)).isEqualTo(2);
      }
    }
  }

  @Test
  void thousandsOfIdleSessionsCostLittle() throws IOException {
    int many = 2_000;
    server = start(Timeouts.USUAL, many + 10, catalogue());
    assertServed(peer().opened());
    long before = usedHeap();
    List<Peer> idle = new ArrayList<>();
    try {
      for (int i = 0; i < many; i++) {
        idle.add(new Peer(server.port()).opened());
      }
      long each = (usedHeap() - before) / many;
      assertThat(each).as("octets of heap per idle session, both ends").isLessThan(20_000);
      assertServed(peer().opened());
    } finally {
      for (Peer peer : idle) {
        peer.close();
      }
    }
  }

  private static long usedHeap() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
