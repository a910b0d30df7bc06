package org.tongjie.indexer.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/** The catalogue in the database: one writer at a time, each change one transaction. */
public final class CatalogStore {
  /** Advisory lock that writers of clusters take in turns; held to the end of the transaction. */
  private static final long CATALOGUE_LOCK = 0x546f6e676a6965L;

  private final Database database;

  public CatalogStore(Database database) {
    this.database = database;
  }

  /**
   * Runs the work in one transaction under the catalogue lock.
   *
   * @throws StoreException when the database refuses; nothing of the work is kept then
   */
  public <T> T write(Function<CatalogTransaction, T> work) {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      try {
        lock(connection);
        T result = work.apply(new CatalogTransaction(connection));
        connection.commit();
        return result;
      } finally {
        connection.rollback();
      }
    } catch (SQLException failure) {
      throw StoreException.of("cannot write to the catalogue", failure);
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      statement.setLong(1, CATALOGUE_LOCK);
      statement.execute();
    }
  }
}
