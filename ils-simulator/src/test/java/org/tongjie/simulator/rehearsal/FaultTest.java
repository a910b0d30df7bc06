package org.tongjie.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongjie.simulator.rehearsal.Sip2Test.hold;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Faults;
import org.tongjie.simulator.fault.Operation;
import org.tongjie.simulator.ils.Condition;

/** Every fault, as a terminal and as an HTTP client meet it. */
class FaultTest {
  private static final String HOLD = hold('+', "0099999", "000101");
  private static final String KOHA_HOLD =
      "{\"patron_id\":1,\"item_id\":1,\"pickup_library_id\":\"CITY\"}";

  private SimulatedIls ils;
  private Terminal terminal;
  private JsonClient koha;

  @BeforeEach
  void start() throws IOException {
    ils =
        SimulatedIls.start(
            SimulatedIlsConfig.named("CITY")
                .item("000101", "活着")
                .item("000102", "围城")
                .reader("0099999", "4321", "李四")
                .proxyCard("PROXY", "县图书馆")
                .build());
    ils.faults().slowness(Duration.ofMillis(300));
    ils.faults().outage(Duration.ofMillis(200));
    terminal = new Terminal(ils.sip2Port());
    koha = new JsonClient(ils.httpPort());
  }

  @AfterEach
  void stop() throws IOException {
    terminal.close();
    ils.close();
    koha.close();
  }

  private void once(FaultKind kind) {
    ils.faults().once(Operation.HOLD, kind);
  }

  private int placed() {
    return ils.ledger().openHolds().size();
  }

  @Test
  void slowAnswersLate() throws IOException {
    once(FaultKind.SLOW);
    long start = System.nanoTime();

    assertThat(terminal.ask(HOLD)).startsWith("161");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "SILENT_AFTER"})
  void silentKeepsTheConnectionWithoutAWord(FaultKind kind) throws IOException {
    once(kind);
    terminal.patience(200);

    assertThatThrownBy(() -> terminal.ask(HOLD)).isInstanceOf(SocketTimeoutException.class);

    assertThat(placed()).isEqualTo(kind == FaultKind.SILENT ? 0 : 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"DROP_BEFORE", "DROP_AFTER", "HALF"})
  void droppedConnectionsTellNothingOfTheAct(FaultKind kind) throws IOException {
    once(kind);

    String answer = terminal.ask(HOLD);

    assertThat(answer.length()).as("less than an answer").isLessThan(60);
    assertThat(terminal.isHungUp()).isTrue();
    assertThat(placed()).isEqualTo(kind == FaultKind.DROP_BEFORE ? 0 : 1);
  }

  @Test
  void duplicateSendsTheAnswerTwiceAndActsOnce() throws IOException {
    once(FaultKind.DUPLICATE);

    assertThat(terminal.ask(HOLD)).isEqualTo(terminal.read()).startsWith("161");
    assertThat(placed()).isEqualTo(1);
  }

  @Test
  void badAnswersAreNoAnswers() throws IOException {
    ils.faults().once(Operation.ITEM, FaultKind.GARBLE);
    ils.faults().once(Operation.ITEM, FaultKind.NONSENSE);
    ils.faults().once(Operation.ITEM, FaultKind.OTHER_CHARSET);
    ils.faults().once(Operation.ITEM, FaultKind.LONG_LINE);
    String ask = "1720261122    093000AOCITY|AB000101|";

    assertThat(terminal.ask(ask)).startsWith("180").contains("?").doesNotContain("活着");
    assertThat(terminal.ask(ask)).startsWith("HTTP/0.9");
    terminal.send(ask);
    assertThat(new String(terminal.readOctets(), StandardCharsets.UTF_8)).doesNotContain("活着");
    assertThat(terminal.ask(ask)).hasSize(1_000_000);
    assertThat(terminal.ask(ask)).startsWith("1803").contains("活着");
  }

  @Test
  void refusesProperlyWithoutActing() throws Exception {
    once(FaultKind.REFUSE);
    assertThat(terminal.ask(HOLD)).startsWith("160N").contains("闭馆");
    once(FaultKind.REFUSE);
    assertThat(koha.post("/api/v1/holds", KOHA_HOLD).status).isEqualTo(503);
    assertThat(placed()).isZero();
  }

  @Test
  void restartDropsAllAndComesBackOnTheSamePorts() throws Exception {
    once(FaultKind.RESTART);

    assertThat(terminal.ask(HOLD)).isEmpty();

    Awaitility.await()
        .atMost(Durations.ONE_MINUTE)
        .ignoreExceptions()
        .until(() -> answersAgain() && koha.get("/control/status").status == 200);
    assertThat(placed()).isEqualTo(1);
  }

  private boolean answersAgain() throws IOException {
    try (Terminal again = new Terminal(ils.sip2Port())) {
      return again.ask("9900802.00").startsWith("98Y");
    }
  }

  @Test
  void theSystemCancelsHoldsAndLosesItemsOnItsOwn() throws IOException {
    once(FaultKind.CANCEL_HOLD);
    ils.faults().once(Operation.ITEM, FaultKind.LOSE_ITEM);

    assertThat(terminal.ask(HOLD)).startsWith("161");
    assertThat(placed()).isZero();
    assertThat(terminal.ask("1720261122    093000AOCITY|AB000101|")).startsWith("1803");
    assertThat(ils.library().item("000101").orElseThrow().condition()).isEqualTo(Condition.MISSING);
  }

  @Test
  void aClosedLibraryAnswersQuestionsAndDoesNothing() throws IOException {
    ils.closeForDays(7);

    assertThat(terminal.ask("9900802.00")).startsWith("98N");
    assertThat(terminal.ask(HOLD)).startsWith("160N");
    assertThat(terminal.ask("1720261122    093000AOCITY|AB000101|")).startsWith("1803");
    ils.openAgain();
    assertThat(terminal.ask(HOLD)).startsWith("161");
  }

  @ParameterizedTest
  @EnumSource(names = {"DROP_BEFORE", "DROP_AFTER", "HALF"})
  void anHttpConnectionIsDropped(FaultKind kind) {
    once(kind);

    assertThatThrownBy(() -> koha.post("/api/v1/holds", KOHA_HOLD)).isInstanceOf(IOException.class);
    // A client may send again on its own what it thinks was never read.
    assertThat(placed()).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "SILENT_AFTER"})
  void anHttpAnswerNeverComes(FaultKind kind) {
    once(kind);
    koha.patience(Duration.ofMillis(300));

    assertThatThrownBy(() -> koha.post("/api/v1/holds", KOHA_HOLD))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(placed()).isEqualTo(kind == FaultKind.SILENT ? 0 : 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"GARBLE", "NONSENSE", "OTHER_CHARSET", "LONG_LINE", "DUPLICATE"})
  void anHttpAnswerIsBad(FaultKind kind) throws Exception {
    String good = koha.get("/api/v1/patrons/1").body;
    ils.faults().once(Operation.READER, kind);

    assertThat(koha.get("/api/v1/patrons/1").body).isNotEqualTo(good);
    assertThat(koha.get("/api/v1/patrons/1").body).isEqualTo(good);
  }

  @Test
  void commandsComeOverHttpAsWell() throws Exception {
    koha.post("/control/faults", "{\"operation\":\"HOLD\",\"kind\":\"REFUSE\",\"times\":1}");

    assertThat(terminal.ask(HOLD)).startsWith("160N");
    assertThat(koha.get("/control/status").json().path("faults").path("REFUSE").asInt())
        .isEqualTo(1);
    assertThat(koha.post("/control/faults", "{\"kind\":\"NO_SUCH\"}").status).isEqualTo(400);
    koha.post("/control/close", "{\"days\":7}");
    assertThat(terminal.ask(HOLD)).startsWith("160N");
    koha.post("/control/open", "");
    terminal.ask(HOLD);
    assertThat(koha.get("/control/ledger/open").json().path("holds")).hasSize(1);
    assertThat(koha.post("/control/holds/cancel", "{\"count\":5}").json().path("count").asInt())
        .isEqualTo(1);
    assertThat(koha.get("/control/ledger").body.lines()).hasSize(2);
  }

  @Test
  void aSeedGivesTheSameFaultsAgain() {
    assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
    assertThat(drawn(7)).filteredOn(text -> text.contains("DROP")).hasSizeBetween(50, 150);
  }

  private static List<String> drawn(long seed) {
    Faults faults = new Faults(seed);
    faults.rate(FaultKind.DROP_AFTER, 0.1);
    faults.rate(FaultKind.SLOW, 0.1);
    return IntStream.range(0, 1000).mapToObj(i -> faults.draw(Operation.HOLD).toString()).toList();
  }
}
