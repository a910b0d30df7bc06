package org.tongjie.broker.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

  /** As precise as the database keeps it, never later than it is. */
  static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    switch (value) {
      case String[] texts -> statement.setArray(at, array(statement, "text", texts));
      case Long[] numbers -> statement.setArray(at, array(statement, "bigint", numbers));
      case Integer[] numbers -> statement.setArray(at, array(statement, "integer", numbers));
      default -> statement.setObject(at, value);
    }
  }

  private static Array array(PreparedStatement statement, String type, Object[] values)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, values);
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
