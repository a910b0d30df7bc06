package org.tongjie.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.simulator.fault.Corruption;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Faults;
import org.tongjie.simulator.fault.Mishap;

/**
 * The HTTP port on 127.0.0.1 that the doors share. Faults strike between a call and its answer. It
 * can be shut and opened again on the same port.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final Duration SILENCE = Duration.ofMinutes(10);
  private static final int BACKLOG = 200;

  static {
    // Headers and body are two writes: with Nagle's algorithm each answer would wait 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Faults faults;
  private final Mishap mishap;
  private final Map<String, Door> doors = new LinkedHashMap<>();
  private final Map<String, Function<WebRequest, WebAnswer>> plain = new LinkedHashMap<>();
  private int port;
  private @Nullable HttpServer server;
  private CountDownLatch ended = new CountDownLatch(1);

  /**
   * A server that is not open yet.
   *
   * @param port 0 for any free one
   */
  public WebServer(int port, Faults faults, Mishap mishap) {
    this.port = port;
    this.faults = faults;
    this.mishap = mishap;
  }

  /** A protocol that faults strike. */
  public void door(String prefix, Door door) {
    doors.put(prefix, door);
  }

  /** A path that never fails on command. */
  public void plain(String prefix, Function<WebRequest, WebAnswer> answer) {
    plain.put(prefix, answer);
  }

  public synchronized void open() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer opened = HttpServer.create(address, BACKLOG);
    CountDownLatch end = new CountDownLatch(1);
    doors.forEach(
        (prefix, door) -> opened.createContext(prefix, exchange -> serve(exchange, door, end)));
    plain.forEach(
        (prefix, answer) -> opened.createContext(prefix, exchange -> servePlain(exchange, answer)));
    opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    opened.start();
    port = opened.getAddress().getPort();
    server = opened;
    ended = end;
  }

  public synchronized int port() {
    return port;
  }

  private static void servePlain(HttpExchange exchange, Function<WebRequest, WebAnswer> answer)
      throws IOException {
    WebAnswer given = answer.apply(Exchange.read(exchange));
    Exchange.write(exchange, given, octets(given));
  }

  private void serve(HttpExchange exchange, Door door, CountDownLatch end) throws IOException {
    try (exchange) {
      WebCall call = door.call(Exchange.read(exchange));
      Optional<FaultKind> fault = faults.draw(call.operation());
      if (fault.isPresent()) {
        fail(fault.get(), call, exchange, end);
      } else {
        send(exchange, call.act().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("An HTTP exchange ended: {}", e.getMessage());
    }
  }

  private void fail(FaultKind fault, WebCall call, HttpExchange exchange, CountDownLatch end)
      throws IOException, InterruptedException {
    if (fault == FaultKind.SLOW) {
      Thread.sleep(faults.slowness());
    }
    if (fault == FaultKind.DROP_BEFORE) {
      return;
    }
    if (fault == FaultKind.SILENT) {
      fallSilent(end);
      return;
    }
    WebAnswer answer = (fault == FaultKind.REFUSE ? call.refusal() : call.act()).get();
    byte[] octets = octets(answer);
    switch (fault) {
      case SLOW, REFUSE -> send(exchange, answer);
      case SILENT_AFTER -> fallSilent(end);
      case DUPLICATE -> Exchange.write(exchange, answer, octets(answer.body() + answer.body()));
      case GARBLE -> Exchange.write(exchange, answer, Corruption.garbled(octets));
      case NONSENSE -> Exchange.write(exchange, answer, Corruption.nonsense());
      case OTHER_CHARSET ->
          Exchange.write(
              exchange, answer, Corruption.inOtherCharset(answer.body(), StandardCharsets.UTF_8));
      case LONG_LINE -> Exchange.write(exchange, answer, Corruption.longLine());
      case HALF ->
          Exchange.writePart(exchange, answer, octets.length, Corruption.firstHalf(octets));
      case CANCEL_HOLD, LOSE_ITEM -> {
        mishap.befall(fault, call.barcode());
        send(exchange, answer);
      }
      case RESTART -> mishap.befall(fault, call.barcode());
      case DROP_AFTER, DROP_BEFORE, SILENT -> {}
    }
  }

  private static void fallSilent(CountDownLatch end) throws InterruptedException {
    if (end.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.debug("A silent exchange ended with its server");
    }
  }

  private static void send(HttpExchange exchange, WebAnswer answer) throws IOException {
    Exchange.write(exchange, answer, octets(answer));
  }

  private static byte[] octets(WebAnswer answer) {
    return octets(answer.body());
  }

  private static byte[] octets(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** Drops every connection and accepts none. */
  @Override
  public synchronized void close() {
    ended.countDown();
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }
}
