package org.tongjie.http;

import java.time.Duration;

/**
 * Where a server listens.
 *
 * @param address host name or address to listen on
 * @param port port to listen on, 0 for any free one
 * @param portSetting name of the setting that gives the port, for the message when it is taken
 * @param stopTimeout how long requests under way may take to finish when the server stops
 */
public record HttpConfig(String address, int port, String portSetting, Duration stopTimeout) {

  public HttpConfig {
    if (address.isBlank()) {
      throw new IllegalArgumentException("the address to listen on is empty");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
  }
}
