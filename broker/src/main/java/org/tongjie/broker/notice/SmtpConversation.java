package org.tongjie.broker.notice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to a mail server (RFC 5321): commands and replies, every one bounded in time. */
final class SmtpConversation implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 15_000;
  private static final int LONGEST_REPLY = 16 * 1024;

  /** What servers say of an address that is none, and not of us or of this hour. */
  private static final Set<Integer> REFUSALS = Set.of(501, 550, 551, 553, 556);

  /** What servers say of words that they will never take: too long, or mail that nobody wants. */
  private static final Set<Integer> CONTENT_REFUSALS = Set.of(550, 552, 554);

  private static final Logger LOG = LoggerFactory.getLogger(SmtpConversation.class);

  private Socket socket = new Socket();
  private InputStream in = InputStream.nullInputStream();

  SmtpConversation(String host, int port) throws IOException {
    try {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      in = new BufferedInputStream(socket.getInputStream());
    } catch (IOException failure) {
      socket.close();
      throw failure;
    }
  }

  /** Sends a line and wants a reply of this hundred; an empty line sends nothing. */
  void say(String line, int hundred) throws IOException {
    if (!line.isEmpty()) {
      send(line);
    }
    check(reply(), hundred);
  }

  /** Sends a line that may be refused for good (RFC 5321 §4.2.1). */
  boolean isRefused(String line) throws IOException {
    return isRefused(line, REFUSALS);
  }

  /** Sends what a mail says, which may be refused for good too. */
  boolean isContentRefused(String content) throws IOException {
    return isRefused(content, CONTENT_REFUSALS);
  }

  private boolean isRefused(String sent, Set<Integer> refusals) throws IOException {
    send(sent);
    int code = reply();
    if (!refusals.contains(code)) {
      check(code, 2);
    }
    return refusals.contains(code);
  }

  /** Takes leave; what was taken before stays taken, whatever is answered. */
  void leave() {
    try {
      send("QUIT");
      reply();
    } catch (IOException gone) {
      LOG.debug("The mail server left first: {}", gone.getMessage());
    }
  }

  private void send(String line) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void check(int code, int hundred) throws IOException {
    if (code / 100 != hundred) {
      throw new IOException("the mail server answered " + code);
    }
  }

  /** The code of a reply, which may have several lines; its words may repeat an address. */
  private int reply() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int count = 0; count < LONGEST_REPLY; count++) {
      int octet = in.read();
      if (octet < 0) {
        throw new IOException("the mail server left");
      }
      if (octet != '\n') {
        line.append((char) octet);
      } else if (line.length() >= 4 && line.charAt(3) == '-') {
        line.setLength(0);
      } else {
        return code(line.toString());
      }
    }
    throw new IOException("the mail server's reply does not end");
  }

  private static int code(String line) throws IOException {
    if (!line.matches("[2-5][0-9]{2}.*\\r?")) {
      throw new IOException("the mail server's reply has no code");
    }
    return Integer.parseInt(line.substring(0, 3));
  }

  /** Goes on in secret, with the server that the certificate names. */
  void secure(SSLSocketFactory factory, String host, int port) throws IOException {
    SSLSocket secret = (SSLSocket) factory.createSocket(socket, host, port, true);
    SSLParameters parameters = secret.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secret.setSSLParameters(parameters);
    secret.startHandshake();
    socket = secret;
    in = new BufferedInputStream(secret.getInputStream());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
