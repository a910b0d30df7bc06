package org.tongjie.broker.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongjie.catalog.store.Database;

/** Every row of every table, to be searched for what must not be there. */
public final class WholeDatabase {
  private WholeDatabase() {}

  /** The tables in which some row says these words. */
  public static List<String> tablesSaying(Database database, String words) throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      TreeSet<String> saying = new TreeSet<>();
      for (String table : tables(statement)) {
        if (rows(statement, table).contains(words)) {
          saying.add(table);
        }
      }
      return List.copyOf(saying);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    return texts(
        statement,
        "select quote_ident(table_name) from information_schema.tables"
            + " where table_schema = current_schema() and table_type = 'BASE TABLE'");
  }

  /** Rows with their octets as text, for what stands there in another form of JSON too. */
  private static String rows(Statement statement, String table) throws SQLException {
    return texts(statement, "select cast(t as text) from " + table + " t").stream()
        .collect(Collectors.joining("\n"));
  }

  private static List<String> texts(Statement statement, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
