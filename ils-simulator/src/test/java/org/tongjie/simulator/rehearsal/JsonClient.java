package org.tongjie.simulator.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls a port with JSON. */
final class JsonClient implements AutoCloseable {
  static final String STAFF =
      "Basic "
          + Base64.getEncoder()
              .encodeToString("staff:staff-secret".getBytes(StandardCharsets.UTF_8));

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final int port;
  private String authorization = STAFF;
  private Duration patience = Duration.ofSeconds(5);

  JsonClient(int port) {
    this.port = port;
  }

  JsonClient as(String header) {
    authorization = header;
    return this;
  }

  JsonClient patience(Duration wait) {
    patience = wait;
    return this;
  }

  Reply call(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(patience)
            .header("Authorization", authorization)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    return new Reply(response.statusCode(), response.body());
  }

  Reply get(String path) throws IOException, InterruptedException {
    return call("GET", path, "");
  }

  Reply post(String path, String body) throws IOException, InterruptedException {
    return call("POST", path, body);
  }

  @Override
  public void close() {
    http.close();
  }

  /** Status and body. */
  final class Reply {
    final int status;
    final String body;

    private Reply(int status, String body) {
      this.status = status;
      this.body = body;
    }

    JsonNode json() throws IOException {
      return json.readTree(body);
    }
  }
}
