package org.tongjie.broker.work;

import java.time.Clock;
import java.time.Duration;
import org.tongjie.broker.availability.LiveAvailability;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.region.ConnectorCheck;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.store.CurrentRegion;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.broker.supply.CatalogItems;
import org.tongjie.broker.supply.ConnectedItems;
import org.tongjie.broker.supply.IndexedEditions;
import org.tongjie.broker.supply.RoutedChoice;
import org.tongjie.broker.supply.SupplyParts;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.Database;

/** Chooses among the libraries that hold what is on a shelf, as an installation chooses. */
record ShelfRota(Shelf shelf, Database database) {
  LendingWorld.Chosen of(Region region, Connectors connectors) {
    RegionStore regions = new RegionStore(database, ConnectorCheck.NONE);
    int newest =
        regions.current().map(stored -> stored.version().number()).orElse(RegionStore.NONE);
    regions.save(region, newest, "test", "");
    RoutingStore routing = new RoutingStore(database);
    PostgresRequests requests = new PostgresRequests(database);
    return new LendingWorld.Chosen(
        requests,
        new RequestQueries(database)::openAttempts,
        new RoutedChoice(
            new SupplyParts(
                new CurrentRegion(regions, Duration.ZERO),
                new CatalogItems(shelf.clusters()),
                new IndexedEditions(shelf.index(), shelf.clusters()),
                new LiveAvailability(
                    new ConnectedItems(() -> connectors), routing::promised, Clock.systemUTC()),
                routing,
                requests,
                card -> "",
                RoutingPolicy.USUAL,
                Clock.systemUTC(),
                Duration.ofSeconds(4))));
  }
}
