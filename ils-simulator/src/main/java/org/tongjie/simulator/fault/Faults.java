package org.tongjie.simulator.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Decides call by call what goes wrong. One-shots come first, in the order given; then rates, drawn
 * from a stream per operation, so that a seed gives each kind of call the same faults again. Safe
 * for use by many threads.
 */
public final class Faults {
  private final Map<Operation, SplittableRandom> random = new EnumMap<>(Operation.class);
  private final Map<Operation, Map<FaultKind, Double>> rates = new EnumMap<>(Operation.class);
  private final Map<Operation, Deque<FaultKind>> shots = new EnumMap<>(Operation.class);
  private final Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
  private Duration slowness = Duration.ofSeconds(2);
  private Duration outage = Duration.ofSeconds(1);

  public Faults(long seed) {
    SplittableRandom root = new SplittableRandom(seed);
    for (Operation operation : Operation.values()) {
      random.put(operation, root.split());
      rates.put(operation, new TreeMap<>());
      shots.put(operation, new ArrayDeque<>());
    }
  }

  /** The next call of this kind fails so; several wait in line. */
  public synchronized void once(Operation operation, FaultKind kind) {
    shotsOf(operation).add(kind);
  }

  /** Calls of this kind fail so at this share, 0 to 1; 0 ends it. */
  public synchronized void rate(Operation operation, FaultKind kind, double share) {
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("A rate is 0 to 1, not " + share);
    }
    ratesOf(operation).put(kind, share);
  }

  /** Calls of every kind fail so at this share. */
  public void rate(FaultKind kind, double share) {
    List.of(Operation.values()).forEach(operation -> rate(operation, kind, share));
  }

  /** Ends all rates and forgets one-shots that were not used. */
  public synchronized void clear() {
    rates.values().forEach(Map::clear);
    shots.values().forEach(Deque::clear);
  }

  /** What goes wrong with the call at hand; counted. */
  public synchronized Optional<FaultKind> draw(Operation operation) {
    Optional<FaultKind> drawn =
        Optional.ofNullable(shotsOf(operation).poll()).or(() -> byRate(operation));
    drawn.ifPresent(kind -> counts.merge(kind, 1L, Long::sum));
    return drawn;
  }

  private Optional<FaultKind> byRate(Operation operation) {
    Map<FaultKind, Double> shares = ratesOf(operation);
    if (shares.isEmpty()) {
      return Optional.empty();
    }
    double at = streamOf(operation).nextDouble();
    double sum = 0;
    for (Map.Entry<FaultKind, Double> share : shares.entrySet()) {
      sum += share.getValue();
      if (at < sum) {
        return Optional.of(share.getKey());
      }
    }
    return Optional.empty();
  }

  /** How often each kind struck since the start. */
  public synchronized Map<FaultKind, Long> counts() {
    return Map.copyOf(counts);
  }

  public synchronized Duration slowness() {
    return slowness;
  }

  /** How late a {@link FaultKind#SLOW} answer comes. */
  public synchronized void slowness(Duration delay) {
    slowness = delay;
  }

  public synchronized Duration outage() {
    return outage;
  }

  /** How long a {@link FaultKind#RESTART} lasts. */
  public synchronized void outage(Duration length) {
    outage = length;
  }

  private Map<FaultKind, Double> ratesOf(Operation operation) {
    return rates.computeIfAbsent(operation, o -> new TreeMap<>());
  }

  private Deque<FaultKind> shotsOf(Operation operation) {
    return shots.computeIfAbsent(operation, o -> new ArrayDeque<>());
  }

  private SplittableRandom streamOf(Operation operation) {
    return random.computeIfAbsent(operation, o -> new SplittableRandom(0));
  }
}
