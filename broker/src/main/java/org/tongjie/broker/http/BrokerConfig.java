package org.tongjie.broker.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tongjie.http.HttpConfig;

/**
 * Where the broker listens and how it presents itself.
 *
 * @param address host name or address to listen on
 * @param port port to listen on, 0 for any free one
 * @param publicUrl the address readers use when it differs from the one asked for (behind a proxy),
 *     without a trailing slash, or empty
 * @param gateway where live results of partner libraries come from; empty to do without them
 * @param stopTimeout how long requests under way may take to finish when the server stops
 */
public record BrokerConfig(
    String address, int port, String publicUrl, Optional<Gateway> gateway, Duration stopTimeout) {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  public BrokerConfig {
    check(publicUrl);
  }

  /**
   * The gateway.
   *
   * @param url its HTTP address, without a trailing slash
   * @param hasTargets whether it has anyone to ask just now, which may change while it runs
   */
  public record Gateway(String url, BooleanSupplier hasTargets) {
    public Gateway {
      check(url);
    }
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
    return new BrokerConfig("127.0.0.1", port, "", Optional.empty(), STOP_TIMEOUT);
  }

  /** The same with live results of partner libraries. */
  public BrokerConfig with(Gateway live) {
    return new BrokerConfig(address, port, publicUrl, Optional.of(live), stopTimeout);
  }
}
