package org.tongjie.app.command;

import java.net.InetAddress;
import java.net.URI;

/** The address under which this machine reaches what it serves itself. */
public final class PageAddress {
  private PageAddress() {}

  static URI of(InetAddress listening, int port) {
    return URI.create(plain(listening, port) + "/");
  }

  /** Without a slash at its end. */
  public static String plain(InetAddress listening, int port) {
    String host = listening.isAnyLocalAddress() ? "127.0.0.1" : listening.getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
