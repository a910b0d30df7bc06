package org.tongjie.z3950.server;

import java.time.Duration;

/**
 * Where Z39.50 is spoken and what connections may use.
 *
 * @param address host name or address to listen on
 * @param port port to listen on, 0 for any free one; 210 is the registered one and needs privileges
 * @param connections connections at once, from everywhere
 * @param perAddress connections at once from one address
 * @param requestOctets greatest size of a data unit that a client sends
 */
public record ServerConfig(
    String address,
    int port,
    int connections,
    int perAddress,
    int requestOctets,
    Timeouts timeouts) {

  /**
   * How long is waited for a client.
   *
   * @param init for Init, from the connection on
   * @param idle for the next request
   * @param request for the rest of a request that has begun
   * @param write for a client to take an answer
   * @param stop for requests under way when the server stops
   */
  public record Timeouts(
      Duration init, Duration idle, Duration request, Duration write, Duration stop) {
    public static final Timeouts USUAL =
        new Timeouts(
            Duration.ofSeconds(30),
            Duration.ofMinutes(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));
  }

  private static final int CONNECTIONS = 5_000;
  private static final int PER_ADDRESS = 2_500;
  private static final int REQUEST_OCTETS = 1 << 20;

  public ServerConfig {
    if (address.isBlank()) {
      throw new IllegalArgumentException("the address to listen on is empty");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
    if (connections < 1 || perAddress < 1 || requestOctets < 1024) {
      throw new IllegalArgumentException("limits that let nobody in");
    }
  }

  /** With the usual limits. */
  public static ServerConfig at(String address, int port) {
    return new ServerConfig(
        address, port, CONNECTIONS, PER_ADDRESS, REQUEST_OCTETS, Timeouts.USUAL);
  }
}
