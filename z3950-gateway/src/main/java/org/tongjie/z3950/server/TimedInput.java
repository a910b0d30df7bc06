package org.tongjie.z3950.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Octets of a connection with a limit on the whole of each request: long until it begins, short
 * from its first octet to its last, however slowly they drip.
 */
final class TimedInput extends InputStream {
  private final Socket socket;
  private final InputStream in;
  private final Duration request;
  private long deadline;
  private boolean begun;

  TimedInput(Socket socket, Duration request) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.request = request;
  }

  /** A new request may begin within this time. */
  void awaitRequest(Duration idle) {
    begun = false;
    deadline = System.nanoTime() + idle.toNanos();
  }

  /** Whether the client is in the middle of a request. */
  boolean isBegun() {
    return begun;
  }

  @Override
  public int read(byte[] octets, int from, int length) throws IOException {
    long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (millis <= 0) {
      throw new SocketTimeoutException("time is up");
    }
    socket.setSoTimeout((int) Math.min(millis, Integer.MAX_VALUE));
    int read = in.read(octets, from, length);
    if (!begun) {
      begun = true;
      deadline = System.nanoTime() + request.toNanos();
    }
    return read;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
