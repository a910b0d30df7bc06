package org.tongjie.broker.ils.connect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;

/**
 * Connectors that follow the region: a system that joins, leaves, moves or is switched is connected
 * or let go within one call of {@link #follow}; calls that are under way end as they began.
 */
public final class ConnectedSystems implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectedSystems.class);

  private final RegionConnectors opener;
  private final Duration grace;
  private final Connectors connectors = new Connectors(List.of());
  private final Map<SystemCode, Opened> opened = new HashMap<>();
  private final Set<Connector> retired = ConcurrentHashMap.newKeySet();
  private volatile Map<SystemCode, String> complaints = Map.of();
  private boolean closed;

  /**
   * Connects nothing yet.
   *
   * @param grace the longest that work with a connector may go on after it was replaced
   */
  public ConnectedSystems(RegionConnectors opener, Duration grace) {
    this.opener = opener;
    this.grace = grace;
  }

  /** A connector with what it was made from. */
  private record Opened(Ils system, Connector connector) {}

  /** Those in use now; always the same object. */
  public Connectors connectors() {
    return connectors;
  }

  /** Systems that are switched on and cannot be connected, each with the reason. */
  public Map<SystemCode, String> complaints() {
    return complaints;
  }

  /** Connects what the region has that is not connected, and lets go what it has no longer. */
  public synchronized void follow(Region region) {
    if (closed) {
      return;
    }
    Map<SystemCode, Opened> now = new HashMap<>();
    Map<SystemCode, String> wrong = new TreeMap<>();
    for (Ils system : region.systems()) {
      if (system.switches().on()) {
        open(system, now, wrong);
      }
    }
    tell(wrong);
    complaints = Map.copyOf(wrong);
    if (!now.equals(opened)) {
      opened.clear();
      opened.putAll(now);
      connectors
          .replace(now.values().stream().map(Opened::connector).toList())
          .forEach(this::retire);
      LOG.info("connected with {}", new TreeMap<>(now).keySet());
    }
  }

  /** What was made from the same description stays. */
  private void open(Ils system, Map<SystemCode, Opened> now, Map<SystemCode, String> wrong) {
    Opened before = opened.get(system.code());
    if (before != null && before.system().equals(system)) {
      now.put(system.code(), before);
      return;
    }
    try {
      now.put(system.code(), new Opened(system, opener.open(system)));
    } catch (IllegalArgumentException unusable) {
      wrong.put(system.code(), String.valueOf(unusable.getMessage()));
    }
  }

  private void tell(Map<SystemCode, String> wrong) {
    wrong.forEach((code, why) -> {
      if (!why.equals(complaints.get(code))) {
        LOG.error("system {} cannot be connected: {}", code, why);
      }
    });
  }

  private void retire(Connector connector) {
    retired.add(connector);
    Thread.ofVirtual()
        .name("letting go of " + connector.system())
        .start(() -> {
          try {
            Thread.sleep(grace);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          end(connector);
        });
  }

  private void end(Connector connector) {
    if (retired.remove(connector)) {
      connector.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    connectors.close();
    new ArrayList<>(retired).forEach(this::end);
  }
}
