package org.tongjie.broker.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The gateway's federated search over HTTP. Every answer is bounded in time and size. Safe for use
 * by many threads.
 */
public final class LiveGateway implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int WHOLE_ANSWER = 4 * 1024 * 1024;
  private static final int WHOLE_RECORD = 1024 * 1024;

  private final String address;
  private final Limits limits;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  /**
   * How long a reader waits.
   *
   * @param stream milliseconds that the gateway may search where hits are shown as they come
   * @param whole the same where they are shown together
   * @param grace what is granted to the gateway beyond that, and for anything else
   * @param size records wanted of each partner
   */
  public record Limits(int stream, int whole, Duration grace, int size) {
    public static final Limits USUAL = new Limits(10_000, 3_000, Duration.ofSeconds(2), 20);
  }

  /**
   * The gateway at an address.
   *
   * @param address such as {@code http://127.0.0.1:8090}, without a trailing slash
   */
  public LiveGateway(String address, Limits limits) {
    this.address = address;
    this.limits = limits;
  }

  /**
   * Begins a search.
   *
   * @throws GatewayException when the gateway does not begin it
   */
  public LiveStream open(String query) throws GatewayException {
    HttpResponse<InputStream> answer = ask(search(query, limits.stream()), "text/event-stream");
    BoundedBody body = body(answer, limits.stream());
    if (answer.statusCode() != 200) {
      body.close();
      throw new GatewayException("the gateway answered " + answer.statusCode());
    }
    return new LiveStream(body);
  }

  /**
   * A whole search.
   *
   * @throws GatewayException when there is no usable answer in time
   */
  public LiveAnswer search(String query) throws GatewayException {
    HttpResponse<InputStream> answer = ask(search(query, limits.whole()), "application/json");
    byte[] octets = whole(body(answer, 0), WHOLE_ANSWER);
    if (answer.statusCode() != 200) {
      throw new GatewayException("the gateway answered " + answer.statusCode());
    }
    return GatewayJson.answer(new String(octets, StandardCharsets.UTF_8));
  }

  /**
   * One record that a search has shown.
   *
   * @param format a token of a MARC format
   * @throws GatewayException when there is no usable answer in time
   */
  public LiveFile record(String target, String token, String format) throws GatewayException {
    if (!GatewayJson.isPlain(target) || !GatewayJson.isPlain(token)) {
      return new LiveFile.Forgotten();
    }
    HttpResponse<InputStream> answer =
        ask("/federated/records/" + target + "/" + token + "?format=" + encoded(format), "*/*");
    byte[] octets = whole(body(answer, 0), WHOLE_RECORD);
    return switch (answer.statusCode()) {
      case 200 -> new LiveFile.Found(octets);
      case 404 -> new LiveFile.Forgotten();
      case 422 -> new LiveFile.Unwritable();
      default -> throw new GatewayException("the gateway answered " + answer.statusCode());
    };
  }

  private String search(String query, int millis) {
    return "/federated/search?q="
        + encoded(query)
        + "&size="
        + limits.size()
        + "&timeout="
        + millis;
  }

  private BoundedBody body(HttpResponse<InputStream> answer, int millis) {
    return new BoundedBody(answer.body(), Duration.ofMillis(millis).plus(limits.grace()));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Asks, and waits for the head of the answer. */
  private HttpResponse<InputStream> ask(String path, String accept) throws GatewayException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", accept)
            .timeout(Duration.ofMillis(limits.whole()).plus(limits.grace()))
            .build();
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (IOException away) {
      throw new GatewayException("the gateway does not answer", away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new GatewayException("stopped while asking the gateway", stopped);
    }
  }

  /** The whole of a body that is no larger than allowed. */
  private static byte[] whole(BoundedBody body, int most) throws GatewayException {
    try (body) {
      byte[] octets = body.readNBytes(most + 1);
      if (octets.length > most) {
        throw new GatewayException("the gateway's answer is larger than " + most + " octets");
      }
      return octets;
    } catch (GatewayException known) {
      throw known;
    } catch (IOException broken) {
      throw new GatewayException("the gateway's answer broke off", broken);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
