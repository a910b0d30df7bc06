package org.tongjie.broker.ils.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongjie.broker.ils.sip2.PlayedSystem.DATE;
import static org.tongjie.broker.ils.sip2.PlayedSystem.sealed;
import static org.tongjie.broker.ils.sip2.PlayedSystem.sequence;
import static org.tongjie.broker.ils.sip2.PlayedSystem.status;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.CancelAnswer;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;

/** An answer is taken for the present question only when it certainly is its answer. */
class Sip2LanesTest {
  private static final AgencySymbol AGENCY = new AgencySymbol("CITY");
  private static final HoldOrder HOLD =
      new HoldOrder(
          new Marker("TJ-1"),
          new CardKey(AGENCY, "P1"),
          new ItemKey(AGENCY, "100"),
          "",
          Optional.empty());

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  private PlayedSystem play(Function<String, List<String>> script) throws IOException {
    PlayedSystem system =
        new PlayedSystem(
            line -> line.startsWith("99") ? List.of(status(line)) : script.apply(line));
    open.add(system);
    return system;
  }

  private Sip2Connector connect(PlayedSystem system, String... settings) {
    Map<String, String> values = new HashMap<>(Map.of("timeout.seconds", "1", "connections", "1"));
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i], settings[i + 1]);
    }
    Sip2Connector connector =
        new Sip2Connector(
            new IlsTarget(
                new SystemCode("CITY"),
                "127.0.0.1:" + system.port(),
                values,
                Optional.empty(),
                false),
            Clock.systemUTC());
    open.add(connector);
    return connector;
  }

  private static String item(String status, String barcode) {
    return "18" + status + "0001" + DATE + "AB" + barcode + "|AJTitle|";
  }

  private static Condition condition(Sip2Connector connector, String barcode) {
    return connector.availability().items(List.of(barcode)).getFirst().condition();
  }

  @Test
  void anAnswerToTheQuestionBeforeIsPassedOver() throws Exception {
    PlayedSystem system =
        play(line ->
            List.of(
                sealed(item("04", "100"), (sequence(line) + 9) % 10),
                sealed(item("03", "100"), sequence(line))));

    assertThat(condition(connect(system), "100")).isEqualTo(Condition.ON_SHELF);
  }

  @Test
  void anAnswerWithAnotherSequenceNumberIsNotOurs() throws Exception {
    PlayedSystem system =
        play(line -> List.of(sealed(item("03", "100"), (sequence(line) + 5) % 10)));

    assertThatThrownBy(() -> condition(connect(system), "100"))
        .isInstanceOfSatisfying(
            IlsException.class, failed -> assertThat(failed.fault()).isEqualTo(Fault.NONSENSE));
    assertThat(system.connections()).isEqualTo(2);
  }

  @Test
  void anAnswerAboutAnotherItemIsNotOurs() throws Exception {
    PlayedSystem system = play(line -> List.of(item("03", "999")));

    assertThatThrownBy(() -> condition(connect(system, "checksum", "no"), "100"))
        .isInstanceOf(IlsException.class)
        .hasMessageContaining("another card or item");
  }

  @Test
  void aGarbledAnswerIsAskedForAgain() throws Exception {
    PlayedSystem system =
        play(line ->
            line.startsWith("97")
                ? List.of(item("03", "100"))
                : List.of(sealed(item("03", "100"), sequence(line)).replace("Title", "Tiger")));

    assertThat(condition(connect(system), "100")).isEqualTo(Condition.ON_SHELF);
    assertThat(system.asked()).last().isEqualTo("97");
  }

  @Test
  void aSystemThatDoesNotUnderstandIsAskedThreeTimesMore() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    PlayedSystem system =
        play(line ->
            asked.incrementAndGet() <= 3
                ? List.of("96")
                : List.of(sealed(item("03", "100"), sequence(line))));
    assertThat(condition(connect(system), "100")).isEqualTo(Condition.ON_SHELF);
    assertThat(system.asked().subList(1, 5)).hasSize(4).allMatch(line -> line.startsWith("17"));

    PlayedSystem deaf = play(line -> List.of("96"));
    assertThatThrownBy(() -> condition(connect(deaf), "100"))
        .isInstanceOfSatisfying(
            IlsException.class, failed -> assertThat(failed.fault()).isEqualTo(Fault.NONSENSE));
    assertThat(deaf.asked()).hasSize(5);
  }

  @Test
  void aSecondAnswerIsNeverTakenForThatOfALaterAct() throws Exception {
    PlayedSystem system =
        play(line -> {
          String ok = line.startsWith("15+") ? "1" : "0";
          String answer = "16" + ok + "N" + DATE + "AOCITY|AAP1|AB100|";
          return ok.equals("1") ? List.of(answer, answer) : List.of(answer);
        });
    Sip2Connector connector = connect(system, "checksum", "no", "holds.listed", "no");

    assertThat(connector.holds().place(HOLD)).isInstanceOf(HoldAnswer.Placed.class);

    assertThat(connector.holds().cancel(HOLD, Optional.empty()))
        .isInstanceOf(CancelAnswer.Refused.class);
  }

  @Test
  void anActIsNotSentTwiceWhenTheConnectionEnds() throws Exception {
    List<PlayedSystem> self = new ArrayList<>();
    PlayedSystem system =
        play(line -> {
          if (line.startsWith("15")) {
            closeQuietly(self.getFirst());
          }
          return List.of();
        });
    self.add(system);

    assertThatThrownBy(() -> connect(system).holds().place(HOLD))
        .isInstanceOfSatisfying(
            IlsException.class, failed -> assertThat(failed.fault()).isEqualTo(Fault.NO_ANSWER));
    assertThat(system.asked()).filteredOn(line -> line.startsWith("15")).hasSize(1);
  }

  private static void closeQuietly(PlayedSystem system) {
    try {
      system.close();
    } catch (IOException already) {
      throw new IllegalStateException(already);
    }
  }

  @Test
  void listsAreReadPageByPageAndOneThatIsIncompleteProvesNothing() throws Exception {
    PlayedSystem system =
        play(line -> {
          int from = Integer.parseInt(line.replaceAll(".*\\|BP(\\d+)\\|.*", "$1"));
          StringBuilder loans = new StringBuilder();
          for (int i = from; i < from + 50 && i <= 120; i++) {
            loans.append("AU").append(1000 + i).append(" Title|");
          }
          return List.of(
              sealed(
                  "64"
                      + " ".repeat(14)
                      + "000"
                      + DATE
                      + "000300000120000000000000"
                      + "AOCITY|AAP1|AELi|BLY|"
                      + loans,
                  sequence(line)));
        });
    Sip2Connector connector = connect(system);

    assertThat(connector.circulation().findLoan(loan("2000"))).isEqualTo(new LoanProof.Absent());
    assertThat(system.asked()).filteredOn(line -> line.startsWith("63")).hasSize(3);
    assertThat(connector.holds().find(HOLD)).isEqualTo(new HoldProof.CannotTell());
  }

  private static LoanOrder loan(String barcode) {
    return new LoanOrder(
        new Marker("L"), new CardKey(AGENCY, "P1"), new ItemKey(AGENCY, barcode), Optional.empty());
  }
}
