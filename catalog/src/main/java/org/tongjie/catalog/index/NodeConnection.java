package org.tongjie.catalog.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to a Solr node, kept open from question to question: as much of HTTP/1.1 (RFC 9112)
 * as Solr's answers need, written and read by the thread that asks. For use by one thread at a
 * time; whoever finds it overdue closes it from another.
 */
final class NodeConnection implements AutoCloseable {
  private static final int FIRST_SIZE = 8 * 1024;
  private static final int LARGEST_HEAD = 64 * 1024;
  private static final int LARGEST_BODY = 256 * 1024 * 1024;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final int NO_LENGTH = -1;
  private static final int CHUNKED = -2;

  private final Socket socket;
  private final InputStream in;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int position;
  private int filled;
  private boolean last;
  private volatile long deadline;
  private volatile long idleSince;

  private NodeConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
  }

  /**
   * An answer of a node.
   *
   * @param body all of it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  record Answer(int status, byte[] body) {}

  /** Connects; over TLS the node has to prove its name. */
  static NodeConnection open(URI node, Duration patience) throws IOException {
    boolean tls = "https".equalsIgnoreCase(node.getScheme());
    int port = node.getPort() >= 0 ? node.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(node.getHost(), port), (int) patience.toMillis());
      return new NodeConnection(tls ? secured(socket, node.getHost(), port) : socket);
    } catch (IOException failure) {
      socket.close();
      throw failure;
    }
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
  }

  /**
   * Sends a request and waits for the whole answer.
   *
   * @param nanoTime when it is overdue
   * @throws IOException also when it was closed for being overdue
   */
  Answer ask(byte[] request, long nanoTime) throws IOException {
    deadline = nanoTime | 1; // never 0, which is idle
    try {
      socket.getOutputStream().write(request);
      return receive();
    } finally {
      idleSince = System.nanoTime();
      deadline = 0;
    }
  }

  /** Whether the node keeps it open for another question. */
  boolean isReusable() {
    return !last && position == filled && !socket.isClosed();
  }

  /** Whether an answer is awaited for longer than it may be. */
  boolean isOverdue(long now) {
    long until = deadline;
    return until != 0 && now - until > 0;
  }

  /** Whether nothing was asked for so long. */
  boolean isIdle(long now, Duration age) {
    return deadline == 0 && now - idleSince > age.toNanos();
  }

  private Answer receive() throws IOException {
    position = 0;
    filled = 0;
    String head = head();
    int status = status(head);
    int length = NO_LENGTH;
    boolean keeps = head.startsWith("HTTP/1.1");
    for (String line : head.split("\r\n", -1)) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
      switch (colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = length == CHUNKED ? CHUNKED : number(value, 10);
        case "transfer-encoding" -> length = CHUNKED;
        case "connection" -> keeps = !value.equals("close");
        default -> {}
      }
    }
    last = !keeps || length == NO_LENGTH;
    return new Answer(
        status,
        switch (length) {
          case CHUNKED -> chunks();
          case NO_LENGTH -> in.readNBytes(LARGEST_BODY);
          default -> take(new byte[length], 0);
        });
  }

  private static int status(String head) throws IOException {
    if (!head.startsWith("HTTP/1.") || head.length() < 12) {
      throw new IOException("no answer of HTTP: " + head.substring(0, Math.min(40, head.length())));
    }
    return number(head.substring(9, 12), 10);
  }

  private static int number(String digits, int radix) throws IOException {
    try {
      int number = Integer.parseInt(digits, radix);
      if (number >= 0 && number <= LARGEST_BODY) {
        return number;
      }
    } catch (NumberFormatException malformed) {
      throw new IOException("no number in an answer of HTTP: " + digits, malformed);
    }
    throw new IOException("an answer of " + digits + " octets is too large");
  }

  /** Status and header lines, without the empty line that ends them. */
  private String head() throws IOException {
    int from = 0;
    while (true) {
      for (int i = from; i + 3 < filled; i++) {
        if (buffer[i] == '\r'
            && buffer[i + 1] == '\n'
            && buffer[i + 2] == '\r'
            && buffer[i + 3] == '\n') {
          position = i + 4;
          return new String(buffer, 0, i, StandardCharsets.ISO_8859_1);
        }
      }
      from = Math.max(0, filled - 3);
      if (filled >= LARGEST_HEAD) {
        throw new IOException("the head of an answer does not end");
      }
      fill();
    }
  }

  private byte[] chunks() throws IOException {
    byte[] body = new byte[FIRST_SIZE];
    int size = 0;
    while (true) {
      String line = line();
      int extension = line.indexOf(';');
      int length = number((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
      if (length == 0) {
        break;
      }
      if (length > LARGEST_BODY - size) {
        throw new IOException("an answer of more than " + LARGEST_BODY + " octets is too large");
      }
      if (size + length > body.length) {
        body = Arrays.copyOf(body, Math.max(size + length, 2 * size));
      }
      take(body, size, length);
      size += length;
      line();
    }
    while (!line().isEmpty()) {
      // trailers say nothing we need
    }
    return Arrays.copyOf(body, size);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(8);
    while (true) {
      if (position == filled) {
        position = 0;
        filled = 0;
        fill();
      }
      char c = (char) (buffer[position++] & 0xFF);
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append(c);
      }
      if (line.length() > LARGEST_HEAD) {
        throw new IOException("a line of an answer does not end");
      }
    }
  }

  private byte[] take(byte[] body, int from) throws IOException {
    return take(body, from, body.length);
  }

  private byte[] take(byte[] body, int from, int length) throws IOException {
    int buffered = Math.min(length, filled - position);
    System.arraycopy(buffer, position, body, from, buffered);
    position += buffered;
    if (in.readNBytes(body, from + buffered, length - buffered) < length - buffered) {
      throw new EOFException("the node ended the connection within an answer");
    }
    return body;
  }

  private void fill() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      throw new EOFException("the node ended the connection before its answer");
    }
    filled += read;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
