package org.tongjie.broker.ils.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Operation;

/** Whatever is logged, and whatever goes wrong: no PIN, no name, no whole card number. */
class SilentLogTest {
  private static final String PIN = "987654";
  private static final String NAME = "欧阳锋";
  private static final String NUMBER = "330102201201015678";

  @Test
  void pinsAndNamesAreNeverLoggedNorPutIntoErrors() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
    log.start();
    try {
      List<String> said = signIns();
      assertThat(said).isNotEmpty();
      assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).allSatisfy(this::silent);
      assertThat(said).allSatisfy(this::silent);
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
    }
  }

  private void silent(String line) {
    assertThat(line).doesNotContain(PIN, NAME, NUMBER);
  }

  /** Right, wrong and failing in every way; what is printed of the answers and errors. */
  private static List<String> signIns() throws Exception {
    List<String> said = new ArrayList<>();
    CardKey card = new CardKey(new AgencySymbol("CITY"), NUMBER);
    try (SimulatedIls ils =
            SimulatedIls.start(SimulatedIlsConfig.named("CITY").reader(NUMBER, PIN, NAME).build());
        Sip2Connector connector = connect(ils)) {
      PatronAnswer right = connector.patrons().signIn(card, new Pin(PIN));
      assertThat(right).isInstanceOf(PatronAnswer.Known.class);
      said.add(right.toString());
      said.add(connector.patrons().signIn(card, new Pin(PIN + "1")).toString());
      for (FaultKind kind : List.of(FaultKind.GARBLE, FaultKind.NONSENSE, FaultKind.HALF)) {
        ils.faults().once(Operation.READER, kind);
        try {
          said.add(connector.patrons().signIn(card, new Pin(PIN)).toString());
        } catch (IlsException e) {
          said.add(e.toString());
        }
      }
    }
    return said;
  }

  private static Sip2Connector connect(SimulatedIls ils) {
    return new Sip2Connector(
        new IlsTarget(
            new SystemCode("CITY"),
            "127.0.0.1:" + ils.sip2Port(),
            Map.of("timeout.seconds", "1"),
            Optional.empty(),
            true),
        Clock.systemUTC());
  }
}
