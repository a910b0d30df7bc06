package org.tongjie.broker.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.OutboxEntry;

/** Whose work may be done now: which lanes there are, are stopped, or lead to no system. */
final class SystemWatch {
  /** How often lanes of former systems are looked for, which reads all work that waits. */
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final LendingParts parts;
  private final Connectors connectors;
  private final Clock clock;
  private final Map<SystemCode, LaneHealth.Sign> signs = new ConcurrentHashMap<>();
  private volatile Map<String, LaneStops.Stop> stops = Map.of();
  private Set<String> withWork = Set.of();
  private Instant nextLook = Instant.MIN;

  SystemWatch(LendingParts parts) {
    this.parts = parts;
    this.connectors = parts.connectors();
    this.clock = parts.clock();
  }

  /** Reads again which lanes are stopped. */
  void look() {
    stops =
        parts.stops().all().stream()
            .collect(Collectors.toUnmodifiableMap(LaneStops.Stop::lane, Function.identity()));
  }

  /**
   * The lanes that work can be in: the broker's, those of systems, of libraries without, and of
   * systems that left the region before their work was done. For one thread.
   */
  Set<String> lanes() {
    Set<String> lanes = new LinkedHashSet<>();
    lanes.add(OutboxEntry.BROKER_LANE);
    lanes.add(OutboxEntry.NOTICE_LANE);
    connectors.all().forEach(connector -> lanes.add(connector.system().value()));
    Region region = parts.region().get();
    for (RegionAgency agency : region.agencies()) {
      if (region.systemOf(agency.symbol()).isEmpty()) {
        lanes.add(agency.symbol().value());
      }
    }
    lanes.addAll(withWork());
    return lanes;
  }

  private Set<String> withWork() {
    Instant now = now();
    if (!now.isBefore(nextLook)) {
      nextLook = now.plus(LOOK);
      withWork = Set.copyOf(parts.store().lanesWithWork(now));
    }
    return withWork;
  }

  /** Whether a lane's work is done now; what waits keeps. */
  boolean isOpen(String lane) {
    return !stops.containsKey(lane) && !isOff(lane);
  }

  /** Whether the region has a system of this lane that is not connected. */
  private boolean isOff(String lane) {
    return parts.region().get().systems().stream()
        .map(system -> system.code())
        .filter(code -> code.value().equals(lane))
        .anyMatch(code -> connectors.connector(code).isEmpty());
  }

  /** Asks a system for a sign of life, which is remembered; empty where it is not connected. */
  Optional<Probe> probe(SystemCode system) {
    Optional<Probe> probe = connectors.connector(system).map(Connector::probe);
    probe.ifPresentOrElse(
        told -> signs.put(system, new LaneHealth.Sign(clock.instant(), told)),
        () -> signs.remove(system));
    return probe;
  }

  LaneHealth health(String lane, Breaker.State breaker) {
    Optional<LaneHealth.Sign> sign =
        signs.entrySet().stream()
            .filter(one -> one.getKey().value().equals(lane))
            .map(Map.Entry::getValue)
            .findFirst();
    return new LaneHealth(breaker, Optional.ofNullable(stops.get(lane)), !isOff(lane), sign);
  }

  void stop(String lane, String by) {
    parts.stops().stop(new LaneStops.Stop(lane, now(), by));
    look();
  }

  void release(String lane) {
    parts.stops().release(lane);
    look();
  }

  private Instant now() {
    return clock.instant();
  }
}
