package org.tongjie.broker.http;

import java.time.Duration;
import org.tongjie.http.HttpConfig;

/**
 * Where the broker listens and how it presents itself.
 *
 * @param address host name or address to listen on
 * @param port port to listen on, 0 for any free one
 * @param publicUrl the address readers use when it differs from the one asked for (behind a proxy),
 *     without a trailing slash, or empty
 * @param stopTimeout how long requests under way may take to finish when the server stops
 */
public record BrokerConfig(String address, int port, String publicUrl, Duration stopTimeout) {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  public BrokerConfig {
    if (!publicUrl.isEmpty() && !publicUrl.matches("https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?")) {
      throw new IllegalArgumentException(
          "\"" + publicUrl + "\" is not an http address without a trailing slash");
    }
  }

  HttpConfig http() {
    return new HttpConfig(address, port, "http.port", stopTimeout);
  }

  /** Listens on this machine alone. */
  public static BrokerConfig local(int port) {
    return new BrokerConfig("127.0.0.1", port, "", STOP_TIMEOUT);
  }
}
