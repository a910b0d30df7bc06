package org.tongjie.z3950.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.Close;
import org.tongjie.z3950.pdu.CloseReason;
import org.tongjie.z3950.session.Session;
import org.tongjie.z3950.session.Surroundings;

/**
 * Listens for Z39.50 clients, each served by a virtual thread of its own: thousands that say
 * nothing cost little. What is beyond the limits is refused with a word why.
 */
public final class Z3950Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Z3950Server.class);
  private static final int BACKLOG = 1024;
  private static final Duration WATCH = Duration.ofSeconds(1);

  private final ServerConfig config;
  private final Surroundings surroundings;
  private final Outgoing outgoing = new Outgoing();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Counter refused;
  private final ServerSocket listening;

  /**
   * Makes a server that does not listen yet.
   *
   * @throws IOException when the system gives no socket
   */
  public Z3950Server(ServerConfig config, Surroundings surroundings, MeterRegistry registry)
      throws IOException {
    this.config = config;
    this.surroundings = surroundings;
    this.listening = new ServerSocket();
    this.refused =
        Counter.builder("gateway.connections.refused")
            .description("Z39.50 connections refused for there are too many")
            .register(registry);
    Gauge.builder("gateway.connections", connections, Set::size)
        .description("Z39.50 connections open")
        .register(registry);
  }

  /**
   * Listens.
   *
   * @throws IOException when the port is taken or the address is not this machine's
   */
  public void start() throws IOException {
    InetSocketAddress at = new InetSocketAddress(config.address(), config.port());
    try {
      listening.bind(at, BACKLOG);
    } catch (IOException failure) {
      listening.close();
      throw new IOException(
          "cannot listen on %s port %d: %s; is it in use? Set z3950.port to a free one"
              .formatted(config.address(), config.port(), failure.getMessage()),
          failure);
    }
    Thread.ofVirtual().name("z3950-accept").start(this::accept);
    Thread.ofVirtual().name("z3950-watch").start(this::watch);
  }

  /** The port it listens on, also where the configuration left the choice. */
  public int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        serve(listening.accept());
      } catch (IOException failure) {
        if (!listening.isClosed()) {
          LOG.warn("A connection could not be taken: {}", failure.getMessage());
          awaitStop(WATCH); // such as too many open files, which passes
        }
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    InetAddress address = socket.getInetAddress();
    int here = byAddress.merge(address, 1, Integer::sum);
    if (here > config.perAddress() || connections.size() >= config.connections()) {
      refuse(socket);
      leave(address);
      return;
    }
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    Connection connection =
        new Connection(socket, new Session(surroundings, address), config, outgoing);
    connections.add(connection);
    Thread.ofVirtual()
        .name("z3950")
        .start(() -> {
          try {
            connection.run();
          } finally {
            connections.remove(connection);
            leave(address);
          }
        });
    if (listening.isClosed()) {
      connection.stop();
    }
  }

  /** The octets fit in the socket's empty buffer, so that nobody is waited for. */
  private void refuse(Socket socket) {
    refused.increment();
    LOG.debug("A connection from {} was refused", socket.getInetAddress().getHostAddress());
    try (socket) {
      Close close = Close.of(CloseReason.RESOURCES, "too many connections; try again later");
      socket.getOutputStream().write(Apdus.write(close));
    } catch (IOException gone) {
      LOG.debug("A refused connection is gone already");
    }
  }

  private void leave(InetAddress address) {
    byAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
  }

  private void watch() {
    while (!awaitStop(WATCH)) {
      connections.forEach(Connection::closeIfStuck);
    }
  }

  private boolean awaitStop(Duration time) {
    try {
      return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Takes no more clients, lets requests under way finish, says Close to all and ends. */
  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException failure) {
      LOG.warn("The listening socket did not close: {}", failure.getMessage());
    }
    connections.forEach(Connection::stop);
    long deadline = System.nanoTime() + config.timeouts().stop().toNanos();
    while (!connections.isEmpty() && System.nanoTime() < deadline) {
      awaitStop(Duration.ofMillis(20));
    }
    connections.forEach(Connection::closeNow);
    stopped.countDown();
  }
}
