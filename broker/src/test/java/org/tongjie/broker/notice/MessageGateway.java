package org.tongjie.broker.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway for short messages that takes what it is told to take. */
final class MessageGateway implements AutoCloseable {
  /** What came, in order. */
  final List<Received> received = new CopyOnWriteArrayList<>();

  /** Statuses of the next answers; 204 once they are used up. */
  final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

  private final HttpServer server;

  record Received(String body, String signature, String key) {}

  MessageGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/notices", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      received.add(
          new Received(
              body, header(exchange, "X-Tongjie-Signature"), header(exchange, "Idempotency-Key")));
      exchange.sendResponseHeaders(Optional.ofNullable(statuses.poll()).orElse(204), -1);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notices");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
