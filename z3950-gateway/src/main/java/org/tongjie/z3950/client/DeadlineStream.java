package org.tongjie.z3950.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Objects;
import org.tongjie.z3950.ber.ProtocolException;

/** A socket's input that gives up at a deadline, however slowly octets drip in. */
final class DeadlineStream extends InputStream {
  private final Socket socket;
  private final InputStream in;
  private Deadline deadline;
  private boolean begun;

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

  /** Every data unit begins with a constructed context tag: what does not is another protocol. */
  private static void checkFirst(byte octet) throws ProtocolException {
    if ((octet & 0xE0) != 0xA0) {
      throw new ProtocolException("what answers there does not speak Z39.50", 0);
    }
  }

  @Override
  public int read(byte[] octets, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, octets.length);
    if (deadline.isPast()) {
      throw new SocketTimeoutException("no whole answer in time");
    }
    socket.setSoTimeout(Math.clamp(deadline.remaining().toMillis(), 1, Integer.MAX_VALUE));
    int read = in.read(octets, from, length);
    if (!begun && read > 0) {
      begun = true;
      checkFirst(octets[from]);
    }
    return read;
  }
}
