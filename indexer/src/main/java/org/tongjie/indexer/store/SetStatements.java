package org.tongjie.indexer.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.tongjie.catalog.store.StoreException;

/** Statements on sets of rows over one connection. */
final class SetStatements {
  private final Connection connection;

  SetStatements(Connection connection) {
    this.connection = connection;
  }

  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  void copy(BinaryCopy rows, String tableAndColumns) {
    try {
      rows.send(connection, tableAndColumns);
    } catch (SQLException failure) {
      throw StoreException.of("cannot copy rows into " + tableAndColumns, failure);
    }
  }

  <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw StoreException.of("cannot read the catalogue", failure);
    }
  }

  void execute(String sql, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      statement.execute();
    } catch (SQLException failure) {
      throw StoreException.of("cannot write to the catalogue", failure);
    }
  }

  private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  /** An array of longs, or of objects. */
  Array array(String type, Object values) {
    try {
      return values instanceof long[] longs
          ? connection.unwrap(PGConnection.class).createArrayOf(type, longs)
          : connection.createArrayOf(type, (Object[]) values);
    } catch (SQLException failure) {
      throw StoreException.of("cannot pass an array of " + type, failure);
    }
  }

  static long[] longs(Array array) throws SQLException {
    Long[] boxed = (Long[]) array.getArray();
    long[] values = new long[boxed.length];
    for (int i = 0; i < boxed.length; i++) {
      values[i] = boxed[i];
    }
    return values;
  }
}
