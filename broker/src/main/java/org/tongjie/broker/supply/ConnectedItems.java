package org.tongjie.broker.supply;

import java.util.function.Function;
import java.util.function.Supplier;
import org.tongjie.broker.availability.LiveAvailability.ItemSource;
import org.tongjie.broker.availability.SilentSystem.State;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.region.SystemCode;

/** The items of systems that have a connector able to ask for them. */
public final class ConnectedItems implements Function<SystemCode, ItemSource> {
  private final Supplier<Connectors> connectors;

  public ConnectedItems(Supplier<Connectors> connectors) {
    this.connectors = connectors;
  }

  @Override
  public ItemSource apply(SystemCode system) {
    return connectors
        .get()
        .connector(system)
        .map(ConnectedItems::source)
        .orElseGet(() -> new ItemSource.NotAsked(State.OFF));
  }

  private static ItemSource source(Connector connector) {
    return connector.capabilities().offers(Operation.ITEM)
        ? new ItemSource.Asked(connector.availability())
        : new ItemSource.NotAsked(State.NOT_OFFERED);
  }
}
