package org.tongjie.z3950.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.ApduFrames;
import org.tongjie.z3950.pdu.Apdus;

/** A connection that carries protocol data units, one request and its response after the other. */
final class Wire implements AutoCloseable {
  /** Octets of one answer, records included. */
  static final int LARGEST_ANSWER = 8 * 1024 * 1024;

  private final Socket socket;
  private final DeadlineStream in;
  private final ApduFrames frames;
  private TextEncoding encoding;

  private Wire(Socket socket, DeadlineStream in, TextEncoding encoding) {
    this.socket = socket;
    this.in = in;
    this.frames = new ApduFrames(in, LARGEST_ANSWER);
    this.encoding = encoding;
  }

  static Wire connect(String host, int port, TextEncoding encoding, Deadline deadline)
      throws TargetException {
    Socket socket = new Socket();
    try {
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      int millis = Math.clamp(deadline.remaining().toMillis(), 1, Integer.MAX_VALUE);
      socket.connect(new InetSocketAddress(host, port), millis);
      return new Wire(socket, new DeadlineStream(socket, deadline), encoding);
    } catch (IOException failure) {
      closeQuietly(socket);
      throw new TargetException(
          Fault.UNREACHABLE,
          "no connection to " + host + ":" + port + ": " + reason(failure),
          failure);
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof java.net.UnknownHostException
        ? "the host is not known"
        : String.valueOf(failure.getMessage());
  }

  void use(TextEncoding negotiated) {
    encoding = negotiated;
  }

  TextEncoding encoding() {
    return encoding;
  }

  /** Sends a request and waits for what comes next. */
  Apdu exchange(Apdu request, Deadline deadline) throws TargetException {
    try {
      send(request);
      in.until(deadline);
      byte[] answer =
          frames
              .next()
              .orElseThrow(() -> new TargetException(Fault.CLOSED, "it closed the connection"));
      return Apdus.read(answer, encoding);
    } catch (TargetException known) {
      throw known;
    } catch (SocketTimeoutException late) {
      throw new TargetException(Fault.TIMED_OUT, "no answer in time", late);
    } catch (ProtocolException broken) {
      throw new TargetException(
          Fault.UNUSABLE, "an answer that cannot be read: " + broken.getMessage(), broken);
    } catch (IOException lost) {
      throw new TargetException(Fault.CLOSED, "connection lost: " + lost.getMessage(), lost);
    }
  }

  /** Sends without waiting: requests are far smaller than what the system buffers for us. */
  void send(Apdu request) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(Apdus.write(request, encoding));
    out.flush();
  }

  @Override
  public void close() {
    closeQuietly(socket);
  }

  private static void closeQuietly(@Nullable Socket socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException _) {
      // nothing more can be done with it
    }
  }
}
