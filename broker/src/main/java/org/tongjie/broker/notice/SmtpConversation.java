package org.tongjie.broker.notice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection to a mail server (RFC 5321): commands and replies, every one bounded in time. */
final class SmtpConversation implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 15_000;
  private static final int LONGEST_REPLY = 16 * 1024;

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
      OutputStream out = socket.getOutputStream();
      out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    int code = reply();
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
  void secure(String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
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
