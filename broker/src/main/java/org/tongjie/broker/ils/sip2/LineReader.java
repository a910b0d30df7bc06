package org.tongjie.broker.ils.sip2;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Divides what a system sends into lines. CR, LF and any mixture of them end a line; empty lines
 * are none. A line has at most 64 KiB.
 */
final class LineReader {
  static final int LONGEST = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[8192];
  private int at;
  private int end;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Sets how long the next read of the stream may wait. */
  interface Patience {
    void set(Duration most) throws SocketException;
  }

  /**
   * Reads a line.
   *
   * @throws java.net.SocketTimeoutException when it is not whole by the deadline
   * @throws EOFException when the stream has ended before it began
   * @throws Sip2ProtocolException when the stream ends within it, or it is too long
   */
  byte[] read(Deadline deadline, Patience patience) throws IOException {
    ByteArrayOutputStream earlier = null;
    while (true) {
      if (at == end) {
        fill(deadline, patience, earlier);
      }
      int from = earlier == null ? skipTerminators() : at;
      int stop = terminator(from);
      int before = earlier == null ? 0 : earlier.size();
      if (before + stop - from > LONGEST) {
        throw new Sip2ProtocolException("a line of more than " + LONGEST + " octets");
      }
      if (stop < end) {
        at = stop + 1;
        return line(earlier, from, stop);
      }
      if (stop > from) {
        earlier = earlier == null ? new ByteArrayOutputStream() : earlier;
        earlier.write(buffer, from, stop - from);
      }
      at = end;
    }
  }

  /** Whether octets have been received that belong to no line read so far. */
  boolean hasMore() {
    at = skipTerminators();
    return at < end;
  }

  private byte[] line(@Nullable ByteArrayOutputStream earlier, int from, int stop) {
    ByteArrayOutputStream whole = earlier == null ? new ByteArrayOutputStream() : earlier;
    whole.write(buffer, from, stop - from);
    return whole.toByteArray();
  }

  private void fill(Deadline deadline, Patience patience, @Nullable ByteArrayOutputStream earlier)
      throws IOException {
    patience.set(deadline.remaining());
    int count = in.read(buffer);
    if (count < 0) {
      throw earlier == null
          ? new EOFException("the system ended the connection")
          : new Sip2ProtocolException("the system ended the connection within a message");
    }
    at = 0;
    end = count;
  }

  private int skipTerminators() {
    int from = at;
    while (from < end && isTerminator(buffer[from])) {
      from++;
    }
    return from;
  }

  private int terminator(int from) {
    int stop = from;
    while (stop < end && !isTerminator(buffer[stop])) {
      stop++;
    }
    return stop;
  }

  private static boolean isTerminator(byte octet) {
    return octet == '\r' || octet == '\n';
  }
}
