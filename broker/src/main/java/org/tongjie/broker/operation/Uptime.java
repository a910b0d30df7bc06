package org.tongjie.broker.operation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.store.SystemHours;
import org.tongjie.catalog.store.StoreException;

/**
 * Whether the region's systems live, minute by minute. Each is asked once in a minute, by whichever
 * broker comes first; one that is switched off is not asked.
 */
public final class Uptime {
  private static final Logger LOG = LoggerFactory.getLogger(Uptime.class);

  private final Supplier<Region> region;
  private final Function<SystemCode, Optional<Probe>> probe;
  private final SystemHours hours;
  private final Clock clock;

  /**
   * Watches systems.
   *
   * @param region what holds now
   * @param probe asks a system for a sign of life; empty where it is not connected
   */
  public Uptime(
      Supplier<Region> region,
      Function<SystemCode, Optional<Probe>> probe,
      SystemHours hours,
      Clock clock) {
    this.region = region;
    this.probe = probe;
    this.hours = hours;
    this.clock = clock;
  }

  /** Asks every system at once that nobody asked in this minute, and waits for all. */
  public void step() {
    Instant now = clock.instant();
    List<SystemCode> mine =
        region.get().systems().stream()
            .filter(system -> system.kind() != Ils.Kind.DESK && system.switches().on())
            .map(Ils::code)
            .filter(system -> hours.begin(system, now))
            .toList();
    try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
      mine.forEach(system -> asking.execute(() -> ask(system, now)));
    }
  }

  private void ask(SystemCode system, Instant now) {
    try {
      if (probe.apply(system).filter(Probe::alive).isPresent()) {
        hours.answered(system, now);
      }
    } catch (StoreException away) {
      LOG.warn("the answer of {} is not counted: {}", system, away.getMessage());
    }
  }
}
