package org.tongjie.broker.shelf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An HTTP server that plays the gateway's part, line by line. */
public final class PlayedGateway implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch left = new CountDownLatch(1);

  /** What is played to one request. */
  @FunctionalInterface
  public interface Part {
    void play(OutputStream out) throws IOException, InterruptedException;
  }

  public PlayedGateway() throws IOException {
    this(0);
  }

  /** A gateway on a port, where another may have been before. */
  public PlayedGateway(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + port();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Answers all below a path with a status and a part. */
  public void plays(String path, int status, String mediaType, Part part) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.getResponseHeaders().add("Content-Type", mediaType);
          exchange.sendResponseHeaders(status, 0);
          play(exchange, part);
        });
  }

  /** Answers searches with a stream. */
  public void streams(Part part) {
    plays("/federated/search", 200, "text/event-stream", part);
  }

  private void play(HttpExchange exchange, Part part) throws IOException {
    try (exchange) {
      OutputStream out = exchange.getResponseBody();
      out.flush();
      part.play(out);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException gone) {
      left.countDown();
      throw gone;
    }
  }

  /** Writes text at once. */
  public static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Addresses asked for, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** Waits until a listener has gone away. */
  public boolean awaitLeft() throws InterruptedException {
    return left.await(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
