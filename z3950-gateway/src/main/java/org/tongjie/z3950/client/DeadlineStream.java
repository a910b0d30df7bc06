package org.tongjie.z3950.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Objects;

/** A socket's input that gives up at a deadline, however slowly octets drip in. */
final class DeadlineStream extends InputStream {
  private final Socket socket;
  private final InputStream in;
  private Deadline deadline;

  DeadlineStream(Socket socket, Deadline deadline) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.deadline = deadline;
  }

  void until(Deadline next) {
    deadline = next;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] octets, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, octets.length);
    if (deadline.isPast()) {
      throw new SocketTimeoutException("no whole answer in time");
    }
    socket.setSoTimeout((int) Math.clamp(deadline.remaining().toMillis(), 1, Integer.MAX_VALUE));
    return in.read(octets, from, length);
  }
}
