package org.tongjie.broker.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/** Single statements with values bound by position. */
record Questions(Database database) {
  /** The longest wait for an answer. */
  static final int SECONDS = 30;

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What is asked of the database with one statement. */
  interface Question<T> {
    T ask(PreparedStatement statement) throws SQLException;
  }

  /** The rows of an answer. */
  <T> List<T> list(String sql, Row<T> reader, Object... values) {
    return ask(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
          }
          List<T> rows = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              rows.add(reader.read(row));
            }
          }
          return List.copyOf(rows);
        });
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    if (value instanceof String[] texts) {
      statement.setArray(at, statement.getConnection().createArrayOf("text", texts));
    } else {
      statement.setObject(at, value);
    }
  }

  /**
   * Asks and answers.
   *
   * @throws StoreException when the database does not answer
   */
  <T> T ask(String sql, Question<T> question) {
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(SECONDS);
      return question.ask(statement);
    } catch (SQLException failure) {
      throw StoreException.of("the requests' database does not answer", failure);
    }
  }
}
