package org.tongjie.indexer.clusters;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseExtension;

/** An empty catalogue for each test. */
final class FreshCatalogue implements BeforeEachCallback, AfterEachCallback {
  private @Nullable Database database;
  private @Nullable Catalogue catalogue;

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    Database fresh = DatabaseExtension.fresh(context);
    database = fresh;
    catalogue = new Catalogue(fresh);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (database != null) {
      database.close();
    }
  }

  Catalogue catalogue() {
    if (catalogue == null) {
      throw new IllegalStateException("a catalogue is there within a test only");
    }
    return catalogue;
  }
}
