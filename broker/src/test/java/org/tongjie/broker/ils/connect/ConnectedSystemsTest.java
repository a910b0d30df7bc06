package org.tongjie.broker.ils.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Operation;

/** The region changes while its systems are at work. */
class ConnectedSystemsTest {
  private static final SystemCode SYSTEM = new SystemCode("S");
  private static final CardKey CARD = new CardKey(new AgencySymbol("LIB"), "R1");

  @TempDir Path secrets;

  @SuppressWarnings("NullAway.Init") // set before each test
  private SimulatedIls before;

  @SuppressWarnings("NullAway.Init") // set before each test
  private SimulatedIls after;

  @SuppressWarnings("NullAway.Init") // set before each test
  private ConnectedSystems systems;

  @BeforeEach
  void start() throws IOException {
    before = system("before");
    after = system("after");
    systems = systems(Duration.ofSeconds(20));
  }

  private ConnectedSystems systems(Duration grace) {
    return new ConnectedSystems(
        new RegionConnectors(new Secrets(secrets), Clock.systemUTC()), grace);
  }

  private static SimulatedIls system(String type) throws IOException {
    return SimulatedIls.start(SimulatedIlsConfig.named(type).reader("R1", "1234", type).build());
  }

  @AfterEach
  void stop() throws IOException {
    systems.close();
    before.close();
    after.close();
  }

  private static Region region(String connection, boolean on) {
    return RegionFile.parse(
        """
        {"name": "试区", "agencies": [{"symbol": "LIB", "name": "馆", "tier": "county"}],
         "systems": [{"code": "S", "name": "系统", "on": %s, %s, "agencies": [{"agency": "LIB"}]}]}
        """
            .formatted(on, connection));
  }

  private static String sip2(SimulatedIls at) {
    return "\"kind\": \"sip2\", \"address\": \"127.0.0.1:%d\"".formatted(at.sip2Port());
  }

  private static String ncip(SimulatedIls at) {
    return "\"kind\": \"ncip\", \"address\": \"http://127.0.0.1:%d/ncip\"".formatted(at.httpPort())
        + ", \"settings\": {\"agency.from\": \"TONGJIE\", \"agency.to\": \"LIB\"}";
  }

  private static String connection(String kind, SimulatedIls at) {
    return kind.equals("sip2") ? sip2(at) : ncip(at);
  }

  private Connector connector() {
    return systems.connectors().connector(SYSTEM).orElseThrow();
  }

  private String askedOf(Connector connector) {
    return connector.patrons().lookup(CARD) instanceof PatronAnswer.Known known
        ? known.facts().readerType() + known.facts().name()
        : "";
  }

  @ParameterizedTest
  @ValueSource(strings = {"sip2", "ncip"})
  void callsUnderWayEndAsTheyBeganWhenTheirSystemMoves(String kind) {
    systems.follow(region(connection(kind, before), true));
    Connector old = connector();
    before.faults().slowness(Duration.ofSeconds(2));
    before.faults().rate(Operation.READER, FaultKind.SLOW, 1);
    CompletableFuture<String> underWay = CompletableFuture.supplyAsync(() -> askedOf(old));
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() -> before.faults().counts().getOrDefault(FaultKind.SLOW, 0L) > 0);

    systems.follow(region(connection(kind, after), true));

    assertThat(askedOf(connector())).contains("after");
    assertThat(underWay.join()).contains("before");
    assertThat(askedOf(old)).as("work that asks more than once goes on").contains("before");
  }

  @Test
  void replacedConnectorsAreClosedWhenTheirTimeIsOver() {
    systems.close();
    systems = systems(Duration.ofMillis(1));
    systems.follow(region(sip2(before), true));
    Connector old = connector();
    systems.follow(region(sip2(after), true));
    await().atMost(Durations.ONE_MINUTE).until(() -> !old.probe().alive());
    assertThat(connector().probe().alive()).isTrue();
  }

  @Test
  void whatDidNotChangeStaysConnected() {
    systems.follow(region(sip2(before), true));
    Connector first = connector();
    systems.follow(region(sip2(before), true));
    assertThat(connector()).isSameAs(first);
  }

  @Test
  void systemsThatAreSwitchedOffAreLetGoAndComeBack() {
    systems.follow(region(sip2(before), true));
    systems.follow(region(sip2(before), false));
    assertThat(systems.connectors().connector(SYSTEM)).isEmpty();
    systems.follow(region(sip2(before), true));
    assertThat(connector().probe().alive()).isTrue();
  }

  @Test
  void missingSecretIsToldUntilItIsThere() {
    String koha =
        "\"kind\": \"koha\", \"address\": \"http://127.0.0.1:%d/api/v1\", \"user\": \"staff\", \"secret\": \"file:koha\""
            .formatted(before.httpPort());
    systems.follow(region(koha, true));
    assertThat(systems.connectors().all()).isEmpty();
    assertThat(systems.complaints()).containsOnlyKeys(SYSTEM);
    assertThat(systems.complaints().get(SYSTEM)).contains("no secret to read");

    write(secrets.resolve("koha"), "secret");
    systems.follow(region(koha, true));
    assertThat(systems.complaints()).isEmpty();
    assertThat(List.copyOf(systems.connectors().all())).hasSize(1);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
