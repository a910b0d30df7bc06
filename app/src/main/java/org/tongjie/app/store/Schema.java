package org.tongjie.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a database's current schema holds: read from PostgreSQL's own catalogue. */
final class Schema {
  /** Flyway's own note, made again by the migrations. */
  private static final String HISTORY = "flyway_schema_history";

  /** Tables that say what one Solr holds; a restored catalogue is published anew. */
  private static final Set<String> OF_ONE_INDEX = Set.of("collection");

  private final Connection connection;

  Schema(Connection connection) {
    this.connection = connection;
  }

  /** A foreign key, by the statement that makes it again. */
  record ForeignKey(String table, String name, String definition) {}

  /** The version that Flyway noted last; empty where it never ran. */
  String version() throws SQLException {
    if (strings("select to_regclass('" + HISTORY + "')::text").getFirst().isEmpty()) {
      return "";
    }
    List<String> versions =
        strings(
            "select version from "
                + HISTORY
                + " where success and version is not null order by installed_rank desc limit 1");
    return versions.isEmpty() ? "" : versions.getFirst();
  }

  /** Tables whose rows belong in a backup, by name. */
  List<String> tables() throws SQLException {
    return strings(
            """
            select relname from pg_class
            where relnamespace = current_schema()::regnamespace and relkind = 'r' order by relname
            """)
        .stream()
        .filter(table -> !table.equals(HISTORY) && !OF_ONE_INDEX.contains(table))
        .toList();
  }

  /** Columns that hold values of their own, in order. */
  List<String> columns(String table) throws SQLException {
    return strings(
        """
        select attname from pg_attribute
        where attrelid = to_regclass(?) and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum
        """,
        table);
  }

  /** Rows, as PostgreSQL estimates them; good enough for a progress display. */
  long estimatedRows(String table) throws SQLException {
    String rows =
        strings(
                "select greatest(reltuples, 0)::bigint from pg_class where oid = to_regclass(?)",
                table)
            .getFirst();
    return Long.parseLong(rows);
  }

  boolean hasRows() throws SQLException {
    for (String table : tables()) {
      if (!strings("select 1 from " + quoted(table) + " limit 1").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  List<BackupManifest.Sequence> sequences() throws SQLException {
    List<BackupManifest.Sequence> sequences = new ArrayList<>();
    for (String name :
        strings(
            "select relname from pg_class where relnamespace = current_schema()::regnamespace and"
                + " relkind = 'S' order by relname")) {
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select last_value, is_called from " + quoted(name))) {
        row.next();
        sequences.add(new BackupManifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return sequences;
  }

  List<ForeignKey> foreignKeys() throws SQLException {
    List<ForeignKey> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select conrelid::regclass::text, conname, pg_get_constraintdef(oid)
                from pg_constraint
                where connamespace = current_schema()::regnamespace and contype = 'f'
                """)) {
      while (rows.next()) {
        keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return keys;
  }

  private List<String> strings(String query, String... values) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String value = rows.getString(1);
          strings.add(value == null ? "" : value);
        }
      }
    }
    return strings;
  }

  /** A name as SQL takes it literally. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
