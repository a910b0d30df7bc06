package org.tongjie.broker.ils;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongjie.broker.region.SystemCode;

/** The connectors of a region's systems; others may take their place while they are in use. */
public final class Connectors implements AutoCloseable {
  private volatile Map<SystemCode, Connector> bySystem;

  /**
   * The connectors given.
   *
   * @throws IllegalStateException when two are of one system
   */
  public Connectors(Collection<? extends Connector> connectors) {
    this.bySystem = bySystem(connectors);
  }

  private static Map<SystemCode, Connector> bySystem(Collection<? extends Connector> connectors) {
    return connectors.stream()
        .collect(Collectors.toUnmodifiableMap(Connector::system, Function.identity()));
  }

  /**
   * Takes these into use instead of those there were. Who asked for one before may still be at work
   * with it, so the caller closes what is no longer in use when that is over.
   *
   * @return those no longer in use
   * @throws IllegalStateException when two are of one system
   */
  public synchronized List<Connector> replace(Collection<? extends Connector> others) {
    List<Connector> before = List.copyOf(bySystem.values());
    bySystem = bySystem(others);
    return before.stream().filter(one -> !others.contains(one)).toList();
  }

  public Optional<Connector> connector(SystemCode system) {
    return Optional.ofNullable(bySystem.get(system));
  }

  public Collection<Connector> all() {
    return bySystem.values();
  }

  @Override
  public void close() {
    bySystem.values().forEach(Connector::close);
  }
}
