package org.tongjie.indexer.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/**
 * A right that one process at a time holds, as a session lock of the database: a crash gives it
 * back.
 */
public final class Claim implements AutoCloseable {
  private final Connection connection;
  private final Kind kind;
  private final int number;

  private Claim(Connection connection, Kind kind, int number) {
    this.connection = connection;
    this.kind = kind;
    this.number = number;
  }

  /** What is claimed; the number goes with it. */
  enum Kind {
    LOAD_SOURCE(0x54510001),
    PUBLISH_COLLECTION(0x54510002),
    REINDEX(0x54510003);

    private final int lock;

    Kind(int lock) {
      this.lock = lock;
    }
  }

  /** Claims the right, or is empty when another holds it. */
  static Optional<Claim> take(Database database, Kind kind, int number) {
    try {
      Connection connection = database.connection();
      if (ask(connection, "select pg_try_advisory_lock(?, ?)", kind, number)) {
        return Optional.of(new Claim(connection, kind, number));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException failure) {
      throw StoreException.of("cannot claim " + kind + " " + number, failure);
    }
  }

  /**
   * Waits for the right.
   *
   * @throws StoreException when it is not free within the limit
   */
  static Claim await(Database database, Kind kind, int number, Duration limit) {
    try {
      Connection connection = database.connection();
      try (Statement statement = connection.createStatement()) {
        statement.execute("set lock_timeout = " + limit.toMillis());
        ask(connection, "select pg_advisory_lock(?, ?) is not null", kind, number);
        statement.execute("reset lock_timeout");
        return new Claim(connection, kind, number);
      } catch (SQLException failure) {
        connection.close();
        throw failure;
      }
    } catch (SQLException failure) {
      throw StoreException.of(
          "waited " + limit.toSeconds() + " s for " + kind + " " + number, failure);
    }
  }

  private static boolean ask(Connection connection, String sql, Kind kind, int number)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, kind.lock);
      statement.setInt(2, number);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    try (connection) {
      ask(connection, "select pg_advisory_unlock(?, ?)", kind, number);
    } catch (SQLException failure) {
      throw StoreException.of("cannot give back " + kind + " " + number, failure);
    }
  }
}
