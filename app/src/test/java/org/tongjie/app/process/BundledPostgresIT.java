package org.tongjie.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.catalog.store.DatabaseConfig;

class BundledPostgresIT {
  @TempDir Path data;

  @BeforeEach
  void linkBinaries() {
    SharedBinaries.into(data);
  }

  @AfterEach
  void stopWhatIsLeft() {
    new BundledPostgres(DataDirectory.open(data), 0).stop();
    SharedBinaries.outOf(data);
  }

  private Services open(Map<String, String> settings) {
    return Services.open(Installation.settings(data, settings));
  }

  private static String ask(DatabaseConfig config, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(config.url(), config.user(), config.password());
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(DatabaseConfig config, String statement) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(config.url(), config.user(), config.password())) {
      connection.createStatement().execute(statement);
    }
  }

  @Test
  void startsDurableAndPrivateAndStopsWithItsLastUser() throws Exception {
    ChildProcess process;
    try (Services services = open(Map.of())) {
      DatabaseConfig config = services.database();
      assertThat(ask(config, "show fsync")).isEqualTo("on");
      assertThat(ask(config, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(config, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(config, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(config, "show data_checksums")).isEqualTo("on");
      assertThat(ask(config, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      assertThat(ask(config, "select datlocale from pg_database where datname = 'tongjie'"))
          .isEqualTo("C.UTF-8");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("postgresql/tongjie.password"))))
          .isEqualTo("rw-------");
      DatabaseConfig wrong = new DatabaseConfig(config.url(), config.user(), "guess", 2);
      assertThatThrownBy(() -> ask(wrong, "select 1")).hasMessageContaining("password");
      process = new BundledPostgres(DataDirectory.at(data), 0).find().orElseThrow();
    }
    assertThat(process.alive()).isFalse();
  }

  @Test
  void keepsItsDataFromStartToStart() throws Exception {
    try (Services services = open(Map.of())) {
      run(services.database(), "create table kept as select '红楼梦' as title");
    }
    try (Services services = open(Map.of())) {
      assertThat(ask(services.database(), "select title from kept")).isEqualTo("红楼梦");
    }
  }

  @Test
  void stopsOnlyWithItsLastUser() throws Exception {
    Services first = open(Map.of());
    DatabaseConfig config = first.database();
    Services second = open(Map.of());
    assertThat(second.database().url()).isEqualTo(config.url());
    first.close();
    assertThat(ask(config, "select 1")).isEqualTo("1");
    second.close();
    assertThatThrownBy(() -> ask(config, "select 1")).isInstanceOf(SQLException.class);
  }

  @Test
  void comesBackWithAllCommittedAfterBeingKilled() throws Exception {
    try (Services services = open(Map.of())) {
      DatabaseConfig config = services.database();
      run(config, "create table kept as select 1 as one");
      ChildProcess process = new BundledPostgres(DataDirectory.at(data), 0).find().orElseThrow();
      process.signal("KILL");
      assertThat(process.awaitEnd(Duration.ofSeconds(10))).isTrue();
      assertThat(services.database().url()).isEqualTo(config.url());
      assertThat(ask(config, "select one from kept")).isEqualTo("1");
    }
  }

  @Test
  void namesThePortThatIsTakenAndTheSettingToChange() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Services services = open(Map.of("database.port", "" + other.getLocalPort()))) {
      assertThatThrownBy(services::database)
          .isInstanceOf(StartException.class)
          .hasMessageContaining("port " + other.getLocalPort())
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("database.port");
    }
  }

  @Test
  void namesTheOtherDataDirectoryThatHasThePort(@TempDir Path otherData) throws Exception {
    SharedBinaries.into(otherData);
    try (Services other = Services.open(Installation.settings(otherData, Map.of()))) {
      String url = other.database().url();
      String port = url.replaceAll(".*:([0-9]+)/.*", "$1");
      try (Services services = open(Map.of("database.port", port))) {
        assertThatThrownBy(services::database)
            .hasMessageContaining("Tongjie's data directory " + otherData.toRealPath());
      }
    } finally {
      SharedBinaries.outOf(otherData);
    }
  }

  @Test
  void showsWhatPostgresSaidWhenItRefusesToStart() throws Exception {
    Files.createDirectories(data.resolve("postgresql"));
    Files.writeString(data.resolve("postgresql/postgresql.local.conf"), "no_such_setting = 1\n");
    try (Services services = open(Map.of())) {
      assertThatThrownBy(services::database)
          .isInstanceOf(StartException.class)
          .hasMessageContaining("no_such_setting")
          .hasMessageContaining("postgresql.log");
    }
  }

  @Test
  void refusesADatabaseOfAnotherMajorVersion() throws Exception {
    Files.createDirectories(data.resolve("postgresql/data"));
    Files.writeString(data.resolve("postgresql/data/PG_VERSION"), "19\n");
    try (Services services = open(Map.of())) {
      assertThatThrownBy(services::database)
          .hasMessageContaining("PostgreSQL 19")
          .hasMessageContaining("backup");
    }
  }
}
