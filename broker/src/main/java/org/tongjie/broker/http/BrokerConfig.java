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
 * @param gatewayUrl the gateway's HTTP address, without a trailing slash, for live results of
 *     partner libraries; empty to do without them
 * @param stopTimeout how long requests under way may take to finish when the server stops
 */
public record BrokerConfig(
    String address, int port, String publicUrl, String gatewayUrl, Duration stopTimeout) {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  public BrokerConfig {
    check(publicUrl);
    check(gatewayUrl);
  }

  private static void check(String url) {
    if (!url.isEmpty() && !url.matches("https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?")) {
      throw new IllegalArgumentException(
          "\"" + url + "\" is not an http address without a trailing slash");
    }
  }

  HttpConfig http() {
    return new HttpConfig(address, port, "http.port", stopTimeout);
  }

  /** Listens on this machine alone. */
  public static BrokerConfig local(int port) {
    return new BrokerConfig("127.0.0.1", port, "", "", STOP_TIMEOUT);
  }

  /** The same with live results of partner libraries from the gateway at this address. */
  public BrokerConfig withGateway(String url) {
    return new BrokerConfig(address, port, publicUrl, url, stopTimeout);
  }
}
