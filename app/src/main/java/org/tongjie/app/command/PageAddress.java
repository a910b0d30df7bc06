package org.tongjie.app.command;

import java.net.InetAddress;
import java.net.URI;

/** The address under which this machine reaches its own pages. */
final class PageAddress {
  private PageAddress() {}

  static URI of(InetAddress listening, int port) {
    String host = listening.isAnyLocalAddress() ? "127.0.0.1" : listening.getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
  }
}
