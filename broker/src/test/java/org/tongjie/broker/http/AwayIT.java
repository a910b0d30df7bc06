package org.tongjie.broker.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.DatabaseExtension;

/** The broker while the parts behind it are away. */
class AwayIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  private final HttpClient client = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init") // set before each test
  private CatalogIndex index;

  @SuppressWarnings("NullAway.Init") // set before each test
  private BrokerServer server;

  @BeforeEach
  void start() throws IOException {
    index = CatalogIndex.at(List.of(URI.create("http://127.0.0.1:" + unusedPort() + "/solr")));
    server = new BrokerServer(BrokerConfig.local(0), index, new ClusterReader(DATABASE.database()));
    server.start();
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @AfterEach
  void stop() {
    server.stop();
    index.close();
    client.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/search?q=x", "/search?q=x", "/health"})
  void aSearchWithoutItsIndexAsksToComeAgain(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
  }

  @Test
  void theFrontPageAndRecordsDoWithoutTheIndex() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(200);
    assertThat(get("/").body()).contains("<form class=\"search\"").doesNotContain("收录");
    assertThat(get("/records/c5").statusCode()).isEqualTo(404);
  }

  @Test
  void healthSaysWhichPartIsAway() throws Exception {
    assertThat(get("/health").body())
        .contains("\"name\":\"search\",\"status\":\"down\"")
        .contains("\"name\":\"database\",\"status\":\"up\"");
  }
}
