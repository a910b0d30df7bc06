package org.tongjie.broker.ils.sip2;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A SIP2 system that answers each line as a test says, with as many lines as it says. */
final class PlayedSystem implements AutoCloseable {
  static final String DATE = "20260810    224914";

  private final ServerSocket server;
  private final Function<String, List<String>> script;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * A system on a free port.
   *
   * @param script from a line of the broker to the lines of the answer
   */
  PlayedSystem(Function<String, List<String>> script) throws IOException {
    this.script = script;
    this.server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("played-accept").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Every line received, without its sequence number and checksum. */
  List<String> asked() {
    return asked.stream().map(line -> line.replaceAll("AY\\dAZ[0-9A-F]{4}$", "")).toList();
  }

  int connections() {
    return connections.get();
  }

  /** A line with a sequence number and its checksum. */
  static String sealed(String text, int sequence) {
    String line = text + "AY" + sequence + "AZ";
    byte[] octets = line.getBytes(StandardCharsets.UTF_8);
    return line + Checksum.of(octets, octets.length);
  }

  /** The digit of AY in a line of the broker's. */
  static int sequence(String line) {
    return line.charAt(line.lastIndexOf("AY") + 2) - '0';
  }

  /** The answer to a 99 with the sequence number of the question, if it has one. */
  static String status(String line) {
    String answer = "98YYYYNN030003" + DATE + "2.00AOCITY|";
    return line.contains("AY") ? sealed(answer, sequence(line)) : answer;
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread.ofVirtual().name("played").start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = socket.getOutputStream();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        asked.add(line);
        for (String answer : script.apply(line)) {
          out.write((answer + "\r").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
      }
    } catch (IOException closed) {
      // The broker hung up.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
