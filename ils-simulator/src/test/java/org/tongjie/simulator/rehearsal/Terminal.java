package org.tongjie.simulator.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A self-service terminal: writes lines of SIP2 as they are, and reads lines as they come. */
final class Terminal implements AutoCloseable {
  private final Socket socket;
  private final Charset charset;

  Terminal(int port) throws IOException {
    this(port, StandardCharsets.UTF_8);
  }

  Terminal(int port, Charset charset) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    this.socket.setSoTimeout(5000);
    this.charset = charset;
  }

  void patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  /** Sends one message and gives the answer without its end. */
  String ask(String message) throws IOException {
    send(message);
    return read();
  }

  void send(String message) throws IOException {
    socket.getOutputStream().write((message + "\r").getBytes(charset));
    socket.getOutputStream().flush();
  }

  String read() throws IOException {
    return new String(readOctets(), charset).strip();
  }

  /** Octets up to and with CR, or up to the end. */
  byte[] readOctets() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    int octet = in.read();
    while (octet >= 0 && octet != '\r') {
      line.write(octet);
      octet = in.read();
    }
    if (octet >= 0) {
      line.write(octet);
    }
    return line.toByteArray();
  }

  int readOctet() throws IOException {
    return socket.getInputStream().read();
  }

  boolean isHungUp() throws IOException {
    return socket.getInputStream().read() < 0;
  }

  /** The first field of this name, or null. */
  static String field(String answer, String name) {
    return Arrays.stream(answer.split("\\|"))
        .filter(part -> part.contains(name))
        .map(part -> part.substring(part.indexOf(name) + 2))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
