package org.tongjie.simulator.sip2;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.simulator.fault.Faults;
import org.tongjie.simulator.fault.Mishap;
import org.tongjie.simulator.ils.Library;

/**
 * The SIP2 door on 127.0.0.1. It can be shut and opened again on the same port, as a system that is
 * restarted.
 */
public final class Sip2Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sip2Server.class);
  private static final int BACKLOG = 200;
  private static final int IDLE_MILLIS = 15 * 60 * 1000;

  private final Library library;
  private final Sip2Settings settings;
  private final Faults faults;
  private final Mishap mishap;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private int port;
  private @Nullable ServerSocket socket;

  public Sip2Server(Library library, Sip2Settings settings, Faults faults, Mishap mishap) {
    this.library = library;
    this.settings = settings;
    this.faults = faults;
    this.mishap = mishap;
    this.port = settings.port();
  }

  /** Starts to accept connections; after {@link #close} it may be called again. */
  public synchronized void open() throws IOException {
    ServerSocket opened = new ServerSocket();
    opened.setReuseAddress(true);
    opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    port = opened.getLocalPort();
    socket = opened;
    Thread.ofVirtual().name("sip2-accept").start(() -> accept(opened));
  }

  public synchronized int port() {
    return port;
  }

  private void accept(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        Socket connection = opened.accept();
        connections.add(connection);
        if (opened.isClosed()) {
          connection.close();
        }
        Thread.ofVirtual().name("sip2-session").start(() -> serve(connection));
      } catch (IOException e) {
        LOG.debug("SIP2 of {} accepts no more: {}", library.name(), e.getMessage());
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setSoTimeout(IDLE_MILLIS);
      connection.setTcpNoDelay(true);
      new Sip2Session(library, settings, faults, mishap).serve(connection);
    } catch (IOException e) {
      LOG.debug("A SIP2 connection of {} ended: {}", library.name(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(connection);
    }
  }

  /** Drops every connection and accepts none. */
  @Override
  public synchronized void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
    for (Socket connection : connections) {
      connection.close();
    }
    connections.clear();
  }
}
