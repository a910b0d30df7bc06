package org.tongjie.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @TempDir Path home;

  private Settings read(Map<String, String> commandLine) {
    return new SettingsReader(home, Map.of()).read(null, commandLine);
  }

  @Test
  void defaultsStayOnThisMachineAndBringTheirOwnParts() {
    Settings settings = read(Map.of());
    assertThat(settings.dataDir()).isEqualTo(home.toAbsolutePath().resolve("data"));
    assertThat(settings.http().address().isLoopbackAddress()).isTrue();
    assertThat(settings.http().port()).isEqualTo(8080);
    assertThat(settings.gateway().port()).isEqualTo(2100);
    assertThat(settings.solr()).isEqualTo(new SolrSettings.Bundled(0, "1g"));
    assertThat(settings.database()).isEqualTo(new DatabaseSettings.Bundled(0, 8));
  }

  @Test
  void laterSourcesWin() throws IOException {
    Path config = home.resolve("site.properties");
    Path data = Files.createDirectories(home.resolve("kept"));
    Files.writeString(
        config,
        "data.dir=kept\nhttp.port=1001\nsolr.port=1001\nz3950.port=1001\ndatabase.port=1001\n");
    Files.writeString(
        data.resolve("tongjie.properties"),
        "solr.port=1002\nz3950.port=1002\ndatabase.port=1002\n");
    Map<String, String> environment =
        Map.of("TONGJIE_Z3950_PORT", "1003", "TONGJIE_DATABASE_PORT", "1003", "PATH", "/bin");
    Settings settings =
        new SettingsReader(home, environment).read(config, Map.of("database.port", "1004"));
    assertThat(settings.dataDir()).isEqualTo(data.toAbsolutePath());
    assertThat(settings.http().port()).isEqualTo(1001);
    assertThat(settings.solr()).isEqualTo(new SolrSettings.Bundled(1002, "1g"));
    assertThat(settings.gateway().port()).isEqualTo(1003);
    assertThat(settings.database()).isEqualTo(new DatabaseSettings.Bundled(1004, 8));
    assertThat(settings.effective())
        .contains("database.port=1004 (command line)", "z3950.port=1003 (TONGJIE_Z3950_PORT)");
  }

  @ParameterizedTest
  @CsvSource({"http.prot, http.port", "solr.url, solr.urls", "datadir, data.dir"})
  void unknownSettingNamesTheNearestKnownOne(String typed, String meant) throws IOException {
    Path config = home.resolve("site.properties");
    Files.writeString(config, typed + "=1\n");
    assertThatThrownBy(() -> new SettingsReader(home, Map.of()).read(config, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(typed)
        .hasMessageContaining(config.toString())
        .hasMessageContaining("\"" + meant + "\"");
    assertThatThrownBy(() -> read(Map.of(typed, "1"))).hasMessageContaining(meant);
  }

  @Test
  void unknownVariableNamesTheNearestKnownOne() {
    Map<String, String> environment = Map.of("TONGJIE_HTTP_PROT", "1");
    assertThatThrownBy(() -> new SettingsReader(home, environment).read(null, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("TONGJIE_HTTP_PORT");
  }

  @ParameterizedTest
  @CsvSource({
    "http.port, 65536",
    "http.port, eighty",
    "http.port, -1",
    "solr.port, 65000",
    "solr.heap, lots",
    "solr.urls, localhost:8983",
    "database.url, mysql://db/tongjie",
    "database.connections, 1",
    "http.anonymous, yes",
    "http.address, no such host"
  })
  void valueThatCannotBeMeantNamesSettingAndOrigin(String key, String value) {
    assertThatThrownBy(() -> read(Map.of(key, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(key + "=" + value)
        .hasMessageContaining("command line");
  }

  @Test
  void listeningToOtherMachinesNeedsTheExplicitWord() {
    assertThatThrownBy(() -> read(Map.of("http.address", "0.0.0.0")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("http.anonymous=allowed");
    Settings open = read(Map.of("http.address", "0.0.0.0", "http.anonymous", "allowed"));
    assertThat(open.http().address().isAnyLocalAddress()).isTrue();
  }

  @Test
  void outsidePartsReplaceTheBundledOnes() throws IOException {
    Path password = Files.writeString(home.resolve("password"), "s3cret\n");
    Settings settings =
        read(
            Map.of(
                "solr.urls", "http://a:8983/solr, http://b:8983/solr",
                "database.url", "jdbc:postgresql://db/tongjie",
                "database.user", "catalogue",
                "database.password.file", password.toString()));
    assertThat(settings.solr())
        .isEqualTo(
            new SolrSettings.Outside(
                java.util.List.of(
                    URI.create("http://a:8983/solr"), URI.create("http://b:8983/solr"))));
    assertThat(settings.database())
        .isEqualTo(
            new DatabaseSettings.Outside(
                "jdbc:postgresql://db/tongjie", "catalogue", new Secret("s3cret"), 8));
  }

  @Test
  void secretsDoNotShow() throws IOException {
    Path password = Files.writeString(home.resolve("password"), "s3cret\n");
    Settings settings =
        read(
            Map.of(
                "database.url",
                "jdbc:postgresql://db/tongjie",
                "database.password.file",
                password.toString()));
    assertThat(settings.toString()).doesNotContain("s3cret").contains("***");
    assertThat(settings.effective()).noneMatch(line -> line.contains("s3cret"));
    assertThatThrownBy(
            () -> read(Map.of("database.url", "jdbc:postgresql://db/t?user=u&password=s3cret")))
        .hasMessageContaining("database.password.file")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void fileInTheDataDirectoryCannotNameAnotherOne() throws IOException {
    Path data = Files.createDirectories(home.resolve("data"));
    Files.writeString(data.resolve("tongjie.properties"), "data.dir=/elsewhere\n");
    assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("--config");
  }

  @Test
  void missingFileIsNamed() {
    Path config = home.resolve("missing.properties");
    assertThatThrownBy(() -> new SettingsReader(home, Map.of()).read(config, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(config.toString());
  }
}
