package org.tongjie.broker.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/** What is added to months, each time in one transaction, unless the month was handed in. */
record MonthChanges(Database database) {
  private static final String HANDED_IN = "TJ005";
  private static final String THERE_ALREADY = "23505";

  /** What became of it. */
  enum Answer {
    KEPT,
    HANDED_IN
  }

  /** What is to be written. */
  interface Work {
    void run(Connection connection) throws SQLException;
  }

  /**
   * Writes.
   *
   * @param doing names it where the database fails
   * @throws StoreException when the database does not answer
   */
  Answer change(String doing, Work work) {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      try {
        work.run(connection);
        connection.commit();
        return Answer.KEPT;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      if (HANDED_IN.equals(failure.getSQLState()) || THERE_ALREADY.equals(failure.getSQLState())) {
        return Answer.HANDED_IN;
      }
      throw StoreException.of("cannot " + doing, failure);
    }
  }

  /** One statement with its values by position. */
  static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
