package org.tongjie.indexer.run;

import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.Database;
import org.tongjie.indexer.publish.Agencies;
import org.tongjie.indexer.publish.ContributionReading;
import org.tongjie.indexer.publish.DocumentSink;
import org.tongjie.indexer.publish.IndexTargets;
import org.tongjie.indexer.publish.PublishParts;
import org.tongjie.indexer.publish.Publisher;
import org.tongjie.indexer.publish.RecordCache;
import org.tongjie.indexer.store.BatchStore;
import org.tongjie.indexer.store.CatalogStore;
import org.tongjie.indexer.store.ClusterLog;
import org.tongjie.indexer.store.CollectionStore;
import org.tongjie.indexer.store.SourceStore;

/** The indexer put together on one database and one index. */
public record LoadParts(Stores stores, RecordCache cache, Publisher publisher, IndexTargets targets)
    implements AutoCloseable {

  /** The tables a load works on. */
  public record Stores(
      AgencyStore agencies,
      SourceStore sources,
      BatchStore batches,
      CatalogStore catalog,
      ClusterLog clusters,
      CollectionStore collections) {

    static Stores on(Database database) {
      return new Stores(
          new AgencyStore(database),
          new SourceStore(database),
          new BatchStore(database),
          new CatalogStore(database),
          new ClusterLog(database),
          new CollectionStore(database));
    }
  }

  /** The indexer as it works: documents go to the index. */
  public static LoadParts on(Database database, CatalogIndex index) {
    return on(database, index, DocumentSink.to(index));
  }

  /** The indexer with its documents going elsewhere, to measure or to inspect them. */
  public static LoadParts on(Database database, CatalogIndex index, DocumentSink sink) {
    Stores stores = Stores.on(database);
    Agencies agencies = new Agencies(stores.agencies());
    RecordCache cache = new RecordCache(stores.clusters(), new ContributionReading(agencies));
    Publisher publisher =
        new Publisher(
            new PublishParts(sink, stores.clusters(), stores.collections(), agencies), cache);
    IndexTargets targets = new IndexTargets(index, stores.collections(), stores.catalog());
    return new LoadParts(stores, cache, publisher, targets);
  }

  @Override
  public void close() {
    publisher.close();
  }
}
