package org.tongjie.catalog.index;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to one node: as many as there are questions at once, kept open for the next. The
 * JDK's client hands each question through several threads, which takes longer than a small search;
 * here the thread that asks writes and reads by itself, and one that watches closes what is
 * overdue. Safe for use by many threads.
 */
final class NodeConnections implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NodeConnections.class);
  private static final Duration WATCH = Duration.ofMillis(500);

  /** Less than a server keeps a connection that is not used. */
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final URI node;
  private final Duration connect;
  private final ConcurrentLinkedDeque<NodeConnection> idle = new ConcurrentLinkedDeque<>();
  private final Set<NodeConnection> open = ConcurrentHashMap.newKeySet();
  private final Thread watcher;

  NodeConnections(URI node, Duration connect) {
    this.node = node;
    this.connect = connect;
    this.watcher = Thread.ofVirtual().name("solr-watch").start(this::watch);
  }

  URI node() {
    return node;
  }

  /**
   * Asks; once more over another connection when the node had ended the one that was kept.
   *
   * @param deadline in {@link System#nanoTime}
   */
  NodeConnection.Answer ask(byte[] request, long deadline) throws IOException {
    NodeConnection kept = idle.pollFirst();
    if (kept != null) {
      try {
        return ask(kept, request, deadline);
      } catch (IOException ended) {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - deadline > 0) {
          throw ended;
        }
        LOG.debug("A connection to {} had ended: {}", node, ended.getMessage());
      }
    }
    NodeConnection fresh = NodeConnection.open(node, connect);
    open.add(fresh);
    return ask(fresh, request, deadline);
  }

  private NodeConnection.Answer ask(NodeConnection connection, byte[] request, long deadline)
      throws IOException {
    boolean reusable = false;
    try {
      NodeConnection.Answer answer = connection.ask(request, deadline);
      reusable = connection.isReusable();
      return answer;
    } finally {
      if (reusable) {
        idle.addFirst(connection);
      } else {
        end(connection);
      }
    }
  }

  private void end(NodeConnection connection) {
    open.remove(connection);
    try {
      connection.close();
    } catch (IOException gone) {
      LOG.debug("A connection to {} is gone already", node);
    }
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(WATCH);
        long now = System.nanoTime();
        for (NodeConnection connection : open) {
          boolean old = connection.isIdle(now, IDLE) && idle.removeLastOccurrence(connection);
          if (old || connection.isOverdue(now)) {
            end(connection);
          }
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    watcher.interrupt();
    open.forEach(this::end);
  }
}
