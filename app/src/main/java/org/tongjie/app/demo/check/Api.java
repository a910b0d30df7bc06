package org.tongjie.app.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The running server, seen as any reader's browser or program sees it. */
public final class Api implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI base;

  /**
   * The server at this address.
   *
   * @param base ends with a slash
   */
  public Api(URI base) {
    this.base = base;
  }

  /** An answer of the server, whatever its status. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Answer(int status, byte[] body, String location) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Asks for a path below the server's address; redirects are not followed. */
  Answer get(String path) {
    HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT).GET().build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("location").orElse(""));
    } catch (IOException failure) {
      throw new ApiFault("no answer from " + request.uri() + ": " + failure, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ApiFault("interrupted while waiting for " + request.uri(), interrupted);
    }
  }

  /** The answer's body, which must come with status 200. */
  byte[] body(String path) {
    Answer answer = get(path);
    if (answer.status() != 200) {
      throw new ApiFault("status " + answer.status() + " for " + path + ": " + answer.text());
    }
    return answer.body();
  }

  JsonNode json(String path) {
    try {
      return json.readTree(body(path));
    } catch (IOException failure) {
      throw new ApiFault("no JSON from " + path + ": " + failure.getMessage(), failure);
    }
  }

  /**
   * Searches.
   *
   * @param more further parameters, as "&amp;facet.library=LCST"
   */
  SearchAnswer search(String query, String more) {
    return new SearchAnswer(json("api/v1/search?q=" + encoded(query) + more));
  }

  SearchAnswer search(String query) {
    return search(query, "");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
