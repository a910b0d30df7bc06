package org.tongjie.solr.server;

import java.nio.file.Path;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The bundled search server: Solr as a SolrCloud of one node with its ZooKeeper inside, reachable
 * from this machine alone.
 *
 * <p>Arguments: {@code HOME PORT ZOOKEEPER_PORT [PARENT_PID]}. HOME keeps indexes, ZooKeeper's data
 * and logs. A line that begins with "ready" is written to standard output when requests are taken.
 * When a parent is named the server stops with it. SIGTERM stops it cleanly. Exit status is 0 after
 * a stop that was asked for, 2 for wrong arguments, 1 for a start that failed.
 */
public final class SolrServer {
  private static final int MAX_THREADS = 200;
  private static final int HEADER_BYTES = 32 * 1024;

  /** For requests under way; the node's idle connections to itself always use it up. */
  private static final long STOP_TIMEOUT_MILLIS = 2_000;

  private SolrServer() {}

  public static void main(String[] args) {
    if (args.length < 3 || args.length > 4) {
      System.err.println("usage: SolrServer HOME PORT ZOOKEEPER_PORT [PARENT_PID]");
      System.exit(2);
    }
    try {
      SolrHome home = new SolrHome(Path.of(args[0]).toAbsolutePath());
      int port = Integer.parseInt(args[1]);
      home.prepare(port, Integer.parseInt(args[2]));
      if (args.length == 4) {
        stopWithParent(Long.parseLong(args[3]));
      }
      Server server = start(port);
      System.out.println("ready on " + SolrHome.ADDRESS + ":" + port);
      server.join();
    } catch (Exception e) { // the top of the process: report and leave
      e.printStackTrace();
      System.err.println("the search server did not start, see logs/solr.log in its home: " + e);
      System.exit(1);
    }
  }

  private static Server start(int port) throws Exception {
    Server server = new Server(new QueuedThreadPool(MAX_THREADS));
    server.addConnector(connector(server, port));
    ServletContextHandler context = new ServletContextHandler(server, "/solr");
    context.addEventListener(new CoreContainerProvider());
    SolrDispatchFilter solr = new SolrDispatchFilter();
    context.addFilter(new FilterHolder(solr), "/*", EnumSet.of(DispatcherType.REQUEST));
    server.setStopAtShutdown(true);
    server.setStopTimeout(STOP_TIMEOUT_MILLIS);
    server.start();
    solr.getCores(); // throws when Solr refused to start: Jetty alone would stay up without it
    return server;
  }

  private static ServerConnector connector(Server server, int port) {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
    ServerConnector connector =
        new ServerConnector(
            server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
    connector.setHost(SolrHome.ADDRESS);
    connector.setPort(port);
    return connector;
  }

  /** Leaves when the parent does, also when it left before we looked. */
  private static void stopWithParent(long pid) {
    Runnable watch =
        () -> {
          ProcessHandle.of(pid).ifPresent(parent -> parent.onExit().join());
          System.exit(0);
        };
    Thread watcher = new Thread(watch, "parent-watch");
    watcher.setDaemon(true);
    watcher.start();
  }
}
