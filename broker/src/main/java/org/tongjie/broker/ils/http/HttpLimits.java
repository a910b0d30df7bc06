package org.tongjie.broker.ils.http;

import java.time.Duration;
import java.util.List;
import org.tongjie.broker.ils.ConnectorSettings;

/**
 * Bounds of the calls to one system.
 *
 * @param call from the question to the last octet of the answer
 * @param connect for a connection
 * @param connections at once, at most
 */
public record HttpLimits(Duration call, Duration connect, int connections) {
  /** The settings they are read from. */
  public static final List<String> NAMES =
      List.of("timeout.seconds", "connect.seconds", "connections");

  /**
   * Reads the bounds of a system.
   *
   * @throws IllegalArgumentException when one is out of range
   */
  public static HttpLimits read(ConnectorSettings settings) {
    return new HttpLimits(
        Duration.ofSeconds(settings.number("timeout.seconds", 10, 1, 120)),
        Duration.ofSeconds(settings.number("connect.seconds", 3, 1, 60)),
        settings.number("connections", 4, 1, 32));
  }
}
