package org.tongjie.app.part;

import org.tongjie.app.process.Services;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.store.Database;
import org.tongjie.indexer.run.LoadParts;

/** The indexer on an installation's database and Solr, for the length of a command. */
public record IndexerParts(Database database, CatalogIndex index, LoadParts parts)
    implements AutoCloseable {

  /** Connects; the services are started or adopted by this. */
  public static IndexerParts open(Services services) {
    services.start();
    Database database = Database.open(services.database());
    CatalogIndex index = CatalogIndex.at(services.solrUrls());
    return new IndexerParts(database, index, LoadParts.on(database, index));
  }

  @Override
  public void close() {
    parts.close();
    index.close();
    database.close();
  }
}
