package org.tongjie.broker.ils;

import static org.tongjie.broker.ils.ContractOrders.BOOK;
import static org.tongjie.broker.ils.ContractOrders.CARD;
import static org.tongjie.broker.ils.ContractOrders.OTHER;
import static org.tongjie.broker.ils.ContractOrders.SECOND;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.ils.Reader;

/**
 * What every connector keeps to, proven against a simulated system over real sockets and judged by
 * that system's own ledger.
 */
public abstract class ConnectorContract
    implements PatronContract, ItemContract, HoldContract, CirculationContract, FaultContract {
  private final List<AutoCloseable> open = new ArrayList<>();

  /** A connector to the system with these settings and its own; sign-in allowed. */
  protected abstract Connector connect(SimulatedIls ils, Map<String, String> settings);

  /** Settings with more of them, name and value by turns. */
  protected static Map<String, String> with(Map<String, String> settings, String... more) {
    Map<String, String> all = new HashMap<>(settings);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  /** What the door of this protocol needs beyond the usual. */
  protected SimulatedIlsConfig.Builder configured(SimulatedIlsConfig.Builder config) {
    return config;
  }

  @Override
  public Optional<SimulatedIlsConfig.Builder> careless(SimulatedIlsConfig.Builder config) {
    return Optional.empty();
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Override
  public SimulatedIlsConfig.Builder config() {
    return configured(
        SimulatedIlsConfig.named("CITY")
            .item(BOOK, "三体")
            .item(OTHER, "红楼梦 / 曹雪芹")
            .item("32010003", "Moby Dick")
            .reader(CARD.number(), "246813", "李小明")
            .reader(blocked())
            .reader(expired())
            .reader(child())
            .proxyCard(SECOND.number(), "县图书馆"));
  }

  private static Reader blocked() {
    return new Reader("B1", "1", "王五", "ADULT", Optional.empty(), Optional.of("停证"), false, "CITY");
  }

  private static Reader expired() {
    LocalDate last = ContractOrders.today().minusDays(3);
    return new Reader("E1", "1", "赵六", "CHILD", Optional.of(last), Optional.empty(), false, "CITY");
  }

  private static Reader child() {
    return new Reader("C1", "1", "钱七", "CHILD", Optional.empty(), Optional.empty(), false, "CITY")
        .bornOn(ContractOrders.today().minusYears(9));
  }

  @Override
  public SimulatedIls start(SimulatedIlsConfig.Builder config) {
    try {
      SimulatedIls ils = SimulatedIls.start(config.build());
      ils.faults().outage(Duration.ofMillis(200));
      ils.faults().slowness(Duration.ofMillis(300));
      open.add(ils);
      return ils;
    } catch (IOException taken) {
      throw new IllegalStateException("the simulated system could not start", taken);
    }
  }

  @Override
  public Connector connected(SimulatedIls ils, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("timeout.seconds", "1");
    Connector connector = connect(ils, settings);
    open.add(connector);
    return connector;
  }
}
