package org.tongjie.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.app.config.SettingsReader;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.SharedBinaries;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseConfig;

class BackupIT {
  @TempDir Path folder;
  private Services source;
  private Services target;
  private Path file;

  @BeforeEach
  void openTwoInstallations() throws SQLException {
    source = services("source");
    target = services("target");
    file = folder.resolve("catalogue.zip");
    Database.open(source.database()).close();
    run(
        source.database(),
        """
        insert into agency (symbol, name) values ('CITY', '市图书馆'), ('A', E'tab\\there\\nnew line \\\\');
        insert into source (agency, name) values ('CITY', 'export'), ('A', 'export');
        insert into batch (source_id, files) select id, 'f.mrc' from source;
        insert into contribution (id, source_id, batch_id, cluster_id, control_number, checksum,
            syntax, encoding, dialect, identity, match_keys, raw)
          select nextval('contribution_id'), 1, 1, nextval('cluster_id'), 'n' || i, '\\x00ff0a0d',
            'ISO2709', 'UTF_8', 'CNMARC', '\\x01', array[i, -i], decode(repeat('0a5c', 900), 'hex')
          from generate_series(1, 2000) i;
        """);
  }

  private Services services(String name) {
    Path data = folder.resolve(name);
    SharedBinaries.into(data);
    return Services.open(
        new SettingsReader(folder, Map.of()).read(null, Map.of("data.dir", data.toString())));
  }

  @AfterEach
  void closeBoth() {
    target.close();
    source.close();
    SharedBinaries.outOf(folder.resolve("source"));
    SharedBinaries.outOf(folder.resolve("target"));
  }

  private static void run(DatabaseConfig config, String statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(config.url(), config.user(), config.password());
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  /** One line that changes when any row or sequence does. */
  private static String content(DatabaseConfig config) throws SQLException {
    String query =
        """
        select (select md5(string_agg(c::text, '|' order by id)) from contribution c)
          || (select md5(string_agg(a::text, '|' order by symbol)) from agency a)
          || (select md5(string_agg(s::text, '|' order by id)) from source s)
          || (select md5(string_agg(b::text, '|' order by id)) from batch b)
          || (select last_value from contribution_id) || (select last_value from cluster_id)
        """;
    try (Connection connection =
            DriverManager.getConnection(config.url(), config.user(), config.password());
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void comesBackEqualInAFreshInstallation() throws SQLException {
    Backup.Written written = new Backup(source.database()).write(file, rows -> {});
    assertThat(written.rows()).isEqualTo(2006);
    Restore.Restored restored = new Restore(target.database()).read(file, false, rows -> {});
    assertThat(restored.rows()).isEqualTo(2006);
    assertThat(content(target.database())).isEqualTo(content(source.database()));
    Database.open(target.database()).close();
    run(target.database(), "insert into source (agency, name) values ('CITY', 'another')");
    assertThatThrownBy(
            () -> run(target.database(), "insert into source (agency, name) values ('X', 'y')"))
        .as("foreign keys are back")
        .hasMessageContaining("foreign key");
  }

  @Test
  void isOneMomentAlthoughLoadsGoOn() throws SQLException {
    String before = content(source.database());
    boolean[] added = {false};
    new Backup(source.database())
        .write(
            file,
            rows -> {
              if (!added[0]) {
                added[0] = true;
                addLateAgency();
              }
            });
    assertThat(added[0]).isTrue();
    assertThat(content(source.database())).isNotEqualTo(before);
    new Restore(target.database()).read(file, false, rows -> {});
    assertThat(content(target.database())).isEqualTo(before);
  }

  private void addLateAgency() {
    try {
      run(
          source.database(),
          "insert into agency (symbol, name) values ('LATE', 'late'); insert into source (agency,"
              + " name) values ('LATE', 'export')");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void replacesRecordsOnlyWhenForced() throws SQLException {
    new Backup(source.database()).write(file, rows -> {});
    Database.open(target.database()).close();
    run(target.database(), "insert into agency (symbol, name) values ('OLD', 'old')");
    String old = content(source.database());
    assertThatThrownBy(() -> new Restore(target.database()).read(file, false, rows -> {}))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("--force");
    new Restore(target.database()).read(file, true, rows -> {});
    assertThat(content(target.database())).isEqualTo(old);
  }

  @Test
  void damagedBackupChangesNothing() throws Exception {
    new Backup(source.database()).write(file, rows -> {});
    edit("tables/agency", text -> text.replace("市图书馆", "市圖書館"));
    Database.open(target.database()).close();
    String before = "" + content(target.database());
    assertThatThrownBy(() -> new Restore(target.database()).read(file, true, rows -> {}))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("tables/agency");
    assertThat("" + content(target.database())).isEqualTo(before);
  }

  @Test
  void refusesABackupOfANewerSchema() throws Exception {
    new Backup(source.database()).write(file, rows -> {});
    edit(BackupManifest.ENTRY, text -> text.replaceAll("(?m)^schema=.*$", "schema=9999"));
    assertThatThrownBy(() -> new Restore(target.database()).read(file, true, rows -> {}))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("9999")
        .hasMessageContaining("newer program");
  }

  @Test
  void refusesWhatIsNoBackupAndNeverOverwritesAFile() throws IOException {
    Files.writeString(file, "not a backup");
    assertThatThrownBy(() -> new Restore(target.database()).read(file, false, rows -> {}))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("not a backup");
    Path missing = folder.resolve("missing.zip");
    assertThatThrownBy(() -> new Restore(target.database()).read(missing, false, rows -> {}))
        .hasMessageContaining("there is no file " + missing);
    assertThatThrownBy(() -> new Backup(source.database()).write(file, rows -> {}))
        .hasMessageContaining("exists already");
  }

  private interface Edit {
    String apply(String text);
  }

  private void edit(String entry, Edit edit) throws IOException {
    URI zip = URI.create("jar:" + file.toUri());
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of())) {
      Path path = files.getPath(entry);
      String text = Files.readString(path, StandardCharsets.UTF_8);
      Files.writeString(path, edit.apply(text));
    }
  }
}
