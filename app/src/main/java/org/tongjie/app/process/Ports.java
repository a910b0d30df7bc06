package org.tongjie.app.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine: which are free, and which free one to take. */
public final class Ports {
  private static final int TRIES = 200;
  private static final Duration RELEASE_PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** Below the ports that Linux gives to outgoing connections, which would take ours meanwhile. */
  private static final int HIGHEST = 32000;

  private static final int LOWEST = 16000;

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

  /** A port that is free now. */
  public static int free() {
    return free(0);
  }

  /** The first free port from this one on, which others may know; any free one for 0. */
  public static int freeFrom(int first) {
    for (int port = first; first != 0 && port < first + TRIES; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    return free();
  }

  /**
   * A port that is free together with the one {@code above} it.
   *
   * @param above distance of the second port; 0 for one port alone
   */
  private static int free(int above) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - above);
      if (isFree(port) && (above == 0 || isFree(port + above))) {
        return port;
      }
    }
    throw new StartException("no free port found on 127.0.0.1: close programs that listen there");
  }

  /**
   * Waits a moment for a port that its last holder, killed just now, has not let go of yet.
   *
   * @param part who wants it, for the message
   * @param setting name of the setting that chooses it
   * @throws StartException when it stays taken; says by whom
   */
  static void awaitFree(int port, String part, String setting) throws IOException {
    if (!Await.until(RELEASE_PATIENCE, PAUSE, () -> isFree(port))) {
      requireFree(port, part, setting);
    }
  }

  /**
   * Refuses a port that someone listens on.
   *
   * @param part who wants it, for the message
   * @param setting name of the setting that chooses it
   * @throws StartException when it is taken; says by whom
   */
  public static void requireFree(int port, String part, String setting) {
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
