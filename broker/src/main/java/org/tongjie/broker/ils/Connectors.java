package org.tongjie.broker.ils;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongjie.broker.region.SystemCode;

/** The connectors of a region's systems. */
public final class Connectors implements AutoCloseable {
  private final Map<SystemCode, Connector> bySystem;

  /**
   * The connectors given.
   *
   * @throws IllegalStateException when two are of one system
   */
  public Connectors(Collection<? extends Connector> connectors) {
    this.bySystem =
        connectors.stream().collect(Collectors.toMap(Connector::system, Function.identity()));
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
