package org.tongjie.z3950.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.HttpConfig;
import org.tongjie.z3950.client.ScriptedTarget;
import org.tongjie.z3950.pdu.ApduFrames;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.IdAuthentication;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.server.ServerConfig;
import org.tongjie.z3950.session.Client;

/** Files of partners and targets that change while the gateway runs. */
@Timeout(180)
class ChangedFilesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  @TempDir private Path partners;
  @TempDir private Path targets;

  private CatalogIndex index;
  private GatewayServer gateway;
  private HttpClient http;

  @BeforeEach
  void start() throws Exception {
    index = SOLR.index();
    http = HttpClient.newHttpClient();
    GatewayConfig config =
        GatewayConfig.usual(
            ServerConfig.at("127.0.0.1", 0),
            new HttpConfig("127.0.0.1", 0, "gateway.http.port", Duration.ofSeconds(1)),
            new GatewayConfig.People(
                GatewayConfig.Anonymous.REFUSED,
                Optional.of(partners),
                Optional.of(targets),
                Duration.ofMillis(50)));
    gateway = new GatewayServer(config, index, POSTGRES.database());
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.close();
    http.close();
    index.close();
  }

  @Test
  void partnerIsLetInAndShutOutAsItsFileComesAndGoes() throws Exception {
    assertThat(letsUsIn()).isFalse();
    Path file = partners.resolve("county.properties");

    Files.writeString(file, "addresses=127.0.0.1\n");
    await().atMost(PATIENCE).until(this::letsUsIn);

    Files.delete(file);
    await().atMost(PATIENCE).until(() -> !letsUsIn());
  }

  @Test
  void brokenFileLeavesWhatWasAndIsShown() throws Exception {
    Path file = partners.resolve("county.properties");
    Files.writeString(file, "addresses=127.0.0.1\n");
    await().atMost(PATIENCE).until(this::letsUsIn);

    Files.writeString(file, "addresses=127.0.0.1\nadresses=10.0.0.1\n");
    String broken = "gateway_files_broken{kind=\"partners\"} 1.0";
    await().atMost(PATIENCE).until(() -> get("/metrics").contains(broken));
    assertThat(letsUsIn()).isTrue();

    Files.writeString(file, "addresses=10.0.0.1\n");
    await().atMost(PATIENCE).until(() -> !letsUsIn());
    assertThat(get("/metrics")).contains("gateway_files_broken{kind=\"partners\"} 0.0");
  }

  @Test
  void targetIsAskedAsSoonAsItIsDescribed() throws Exception {
    assertThat(get("/federated/search?q=x&targets=next")).contains("targets");
    try (ScriptedTarget next = ScriptedTarget.start(ScriptedTarget.serving(List.of()))) {
      Files.writeString(
          targets.resolve("next.properties"),
          "host = 127.0.0.1\nport = " + next.port() + "\ndatabase = db\n");
      await().atMost(PATIENCE).until(() -> gateway.targets() == 1);

      assertThat(get("/federated/search?q=x&targets=next")).contains("\"state\":\"answered\"");
    }
  }

  private boolean letsUsIn() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
      socket.setSoTimeout(20_000);
      ApduFrames frames = new ApduFrames(socket.getInputStream(), 1 << 20);
      socket.getOutputStream().write(Apdus.write(Client.init(new IdAuthentication.Anonymous())));
      byte[] answer = frames.next().orElseThrow();
      return ((InitializeResponse) Apdus.read(answer)).accepted();
    }
  }

  private String get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + gateway.httpPort() + path);
    return http.send(
            HttpRequest.newBuilder(uri).header("Accept", "application/json, text/plain").build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
