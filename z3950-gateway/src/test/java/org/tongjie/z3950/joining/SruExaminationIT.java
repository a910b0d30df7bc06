package org.tongjie.z3950.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.query.QueryParser;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.HttpConfig;
import org.tongjie.z3950.client.Collected;
import org.tongjie.z3950.client.Deadline;
import org.tongjie.z3950.client.SruClient;
import org.tongjie.z3950.client.TargetClients;
import org.tongjie.z3950.gateway.GatewayConfig;
import org.tongjie.z3950.gateway.GatewayServer;
import org.tongjie.z3950.server.ServerConfig;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Target;
import org.tongjie.z3950.target.TargetFiles;

/** Our own SRU server, examined as a partner's. */
@Timeout(120)
class SruExaminationIT {
  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private static Shelf shelf;
  private static GatewayServer gateway;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    shelf = new Shelf(SOLR.index(), POSTGRES.database(), "examined");
    SampleShelf.fill(shelf);
    GatewayConfig config =
        GatewayConfig.usual(
            ServerConfig.at("127.0.0.1", 0),
            new HttpConfig("127.0.0.1", 0, "gateway.http.port", Duration.ofSeconds(1)),
            new GatewayConfig.People(
                GatewayConfig.Anonymous.LOCAL, Optional.empty(), Optional.empty()));
    gateway = new GatewayServer(config, shelf.index(), POSTGRES.database());
    gateway.start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    shelf.close();
  }

  private Findings examined(String database) {
    String url = "http://127.0.0.1:" + gateway.httpPort() + "/sru/" + database;
    return new SruExamination(Map.of("protocol", "sru", "url", url), folder).run();
  }

  @Test
  void targetFileOfAnExaminationWorks() throws Exception {
    Findings findings = examined("Union");

    assertThat(Report.text(findings))
        .contains("SRU 版本：[1.1, 1.2, 2.0]", "可以接入联合检索", "it can join", "Sort by title: known");
    assertThat(findings.values())
        .containsEntry("profile", "sru-dc")
        .containsEntry("version", "1.2")
        .containsEntry("records.elements", "marcxml")
        .containsEntry("index.title", "dc.title")
        .containsEntry("index.isbn", "bath.isbn")
        .containsEntry("term.exact", "==");
    Target target = TargetFiles.of("examined", findings.values(), folder);
    Collected collected = new Collected();
    try (HttpClient http = TargetClients.http();
        SruClient client = new SruClient(http, target, (Address.Sru) target.address())) {
      client.search(QueryParser.parse("红楼梦"), 10, collected, Deadline.in(Duration.ofSeconds(10)));
    }
    assertThat(collected.total).isEqualTo(1);
    assertThat(collected.titles()).containsExactly("红楼梦");
  }

  @Test
  void databaseThatIsNotThereCannotJoin() {
    Findings findings = examined("Nowhere");

    assertThat(findings.isUsable()).isFalse();
    assertThat(Report.text(findings)).contains("暂时不能接入", "cannot join yet");
  }

  @Test
  void whoeverDoesNotAnswerIsToldSo() {
    Findings findings =
        new SruExamination(Map.of("protocol", "sru", "url", "http://127.0.0.1:1/db"), folder).run();

    assertThat(findings.isUsable()).isFalse();
    assertThat(Report.text(findings)).contains("No connection");
  }
}
