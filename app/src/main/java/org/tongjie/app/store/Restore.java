package org.tongjie.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.tongjie.catalog.store.DatabaseConfig;
import org.tongjie.catalog.store.StoreException;

/**
 * Takes a backup back. The rows go into a schema of their own beside the one in use; the two change
 * places in one transaction at the end, so that a restore happens whole or not at all.
 */
public final class Restore {
  private static final String BESIDE = "tongjie_restoring";

  private final DatabaseConfig config;

  public Restore(DatabaseConfig config) {
    this.config = config;
  }

  /** What was taken back. */
  public record Restored(long rows, Instant created, String schema) {}

  /**
   * Restores.
   *
   * @param replace whether rows that are there may go
   * @param progress told the rows restored so far
   * @throws BackupException when the file is damaged, newer than this program, or rows are in the
   *     way
   * @throws StoreException when the database refuses
   */
  public Restored read(Path file, boolean replace, LongConsumer progress) {
    try (BackupFile backup = BackupFile.open(file);
        Connection connection =
            DriverManager.getConnection(config.url(), config.user(), config.password())) {
      BackupManifest manifest = backup.manifest();
      requireKnown(manifest.schema());
      if (!replace && new Schema(connection).hasRows()) {
        throw new BackupException(
            "the database holds records already: restore into an empty data directory (--data),"
                + " or replace them with --force");
      }
      backup.verify();
      rebuild(connection, flyway(MigrationVersion.fromVersion(manifest.schema())));
      restore(connection, backup, progress);
      return new Restored(manifest.rows(), manifest.created(), manifest.schema());
    } catch (IOException failure) {
      throw new BackupException("cannot read " + file + ": " + failure, failure);
    } catch (SQLException failure) {
      throw StoreException.of("cannot restore " + file, failure);
    }
  }

  private Flyway flyway(MigrationVersion target) {
    return Flyway.configure()
        .dataSource(config.url(), config.user(), config.password())
        .locations("classpath:db/migration")
        .schemas(BESIDE)
        .target(target)
        .load();
  }

  private void requireKnown(String version) {
    MigrationVersion wanted = MigrationVersion.fromVersion(version);
    boolean known = false;
    for (var migration : flyway(MigrationVersion.LATEST).info().all()) {
      known |= wanted.equals(migration.getVersion());
    }
    if (!known) {
      throw new BackupException(
          "the backup has schema version "
              + version
              + ", which this program does not know: restore it with the newer program that made"
              + " it");
    }
  }

  private static void rebuild(Connection connection, Flyway flyway) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists " + BESIDE + " cascade");
    }
    try {
      flyway.migrate();
    } catch (FlywayException failure) {
      throw new StoreException("cannot make the tables: " + failure.getMessage(), failure);
    }
  }

  private static void restore(Connection connection, BackupFile backup, LongConsumer progress)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    String inUse = connection.getSchema();
    connection.setSchema(BESIDE);
    Schema schema = new Schema(connection);
    requireSameTables(schema.tables(), backup.manifest());
    List<Schema.ForeignKey> keys = schema.foreignKeys();
    try (Statement statement = connection.createStatement()) {
      for (Schema.ForeignKey key : keys) {
        statement.execute(
            "alter table " + key.table() + " drop constraint " + Schema.quoted(key.name()));
      }
      long rows = 0;
      for (BackupManifest.Table table : backup.manifest().tables()) {
        String name = Schema.quoted(table.name());
        statement.execute("alter table " + name + " disable trigger user"); // some only grow
        statement.execute("delete from " + name);
        rows += copyIn(connection, backup, table);
        statement.execute("alter table " + name + " enable trigger user");
        progress.accept(rows);
      }
      for (Schema.ForeignKey key : keys) {
        statement.execute(
            "alter table "
                + key.table()
                + " add constraint "
                + Schema.quoted(key.name())
                + " "
                + key.definition());
      }
      setSequences(connection, backup.manifest().sequences());
      statement.execute("drop schema " + Schema.quoted(inUse) + " cascade");
      statement.execute("alter schema " + BESIDE + " rename to " + Schema.quoted(inUse));
    }
    connection.commit();
  }

  private static void requireSameTables(List<String> here, BackupManifest manifest) {
    List<String> there = manifest.tables().stream().map(BackupManifest.Table::name).toList();
    if (!here.equals(there)) {
      throw new BackupException(
          "the backup's tables " + there + " are not those of its schema version " + here);
    }
  }

  private static long copyIn(Connection connection, BackupFile backup, BackupManifest.Table table)
      throws IOException, SQLException {
    String copy =
        "copy "
            + Schema.quoted(table.name())
            + " ("
            + Backup.list(table.columns())
            + ") from stdin";
    try (InputStream in = backup.rows(table)) {
      long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in);
      if (rows != table.rows()) {
        throw new BackupException(
            table.name() + ": " + rows + " rows came back of " + table.rows());
      }
      return rows;
    }
  }

  private static void setSequences(Connection connection, List<BackupManifest.Sequence> sequences)
      throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("select setval(to_regclass(?), ?, ?)")) {
      for (BackupManifest.Sequence sequence : sequences) {
        set.setString(1, Schema.quoted(sequence.name()));
        set.setLong(2, sequence.last());
        set.setBoolean(3, sequence.called());
        set.execute();
      }
    }
  }
}
