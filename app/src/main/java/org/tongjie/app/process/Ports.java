package org.tongjie.app.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ports of this machine: which are free, and which free one to take. */
final class Ports {
  private static final int TRIES = 100;

  private Ports() {}

  /**
   * The port to start on: the one that the settings name, else the one of the last time, else a
   * free one.
   *
   * @param wanted as set, 0 for any
   * @param last file that remembers the port of the last time
   * @param above distance of a second port that must be free, or 0
   */
  static int choose(int wanted, Path last, int above) throws IOException {
    int port = wanted;
    if (wanted == 0) {
      int before = Files.exists(last) ? Integer.parseInt(Files.readString(last).strip()) : 0;
      boolean again = before != 0 && isFree(before) && isFree(before + above);
      port = again ? before : free(above);
    }
    Files.writeString(last, port + "\n");
    return port;
  }

  /**
   * A port that is free together with the one {@code above} it.
   *
   * @param above distance of the second port; 0 for one port alone
   */
  private static int free(int above) throws IOException {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int port;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
      if (port + above <= 65535 && isFree(port + above)) {
        return port;
      }
    }
    throw new StartException("no free port found on 127.0.0.1: close programs that listen there");
  }

  /**
   * Refuses a port that someone listens on.
   *
   * @param part who wants it, for the message
   * @param setting name of the setting that chooses it
   */
  static void requireFree(int port, String part, String setting) {
    if (!isFree(port)) {
      throw new StartException(
          "port "
              + port
              + " for "
              + part
              + " is taken by "
              + PortOwner.describe(port)
              + ": stop that, or set "
              + setting
              + " to another port");
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
