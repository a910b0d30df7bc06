package org.tongjie.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jetty with its limits: every request is bounded in size, time and number before it is read. */
public final class HttpServer {
  private static final int LARGEST_HEADER = 16 * 1024;
  private static final int LARGEST_BODY = 64 * 1024;

  /** A file of 2 MB, and what a form puts around it. */
  private static final int LARGEST_UPLOAD = 7 * 512 * 1024;

  private static final int MOST_REQUESTS = 256;
  private static final int MOST_WAITING = 1024;
  private static final long IDLE_MILLIS = 30_000;
  private static final long SHUTDOWN_IDLE_MILLIS = 200;

  private final HttpConfig config;
  private final Server server;
  private final ServerConnector connector;
  private volatile int port = -1;

  /**
   * Makes a server that does not listen yet.
   *
   * @param resources annotated with their addresses, made by hand
   * @param registry what counts and times requests
   */
  public HttpServer(
      HttpConfig config, List<Object> resources, ErrorForm errors, MeterRegistry registry) {
    this(config, Served.resources(resources), errors, registry);
  }

  /**
   * Makes a server that does not listen yet.
   *
   * @param registry what counts and times requests
   */
  public HttpServer(HttpConfig config, Served served, ErrorForm errors, MeterRegistry registry) {
    this.config = config;
    VirtualThreadPool threads = new VirtualThreadPool();
    threads.setName("http");
    server = new Server(threads);
    connector = connector();
    server.addConnector(connector);
    server.setHandler(handlers(served, errors));
    server.setErrorHandler(new ErrorAnswers(errors));
    server.setRequestLog(new RequestLog.Collection(new AccessLog(), new RequestMetrics(registry)));
    server.setStopTimeout(config.stopTimeout().toMillis());
  }

  private ServerConnector connector() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(LARGEST_HEADER);
    http.setRelativeRedirectAllowed(true);
    ServerConnector made = new ServerConnector(server, new HttpConnectionFactory(http));
    made.setHost(config.address());
    made.setPort(config.port());
    made.setIdleTimeout(IDLE_MILLIS);
    made.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
    return made;
  }

  private static Handler handlers(Served served, ErrorForm errors) {
    ResourceConfig resources = Resources.of(served.resources(), errors);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new ServletContainer(resources)), "/*");
    served
        .servlets()
        .forEach((pattern, servlet) -> context.addServlet(new ServletHolder(servlet), pattern));
    context.setErrorHandler(new ErrorAnswers(errors));
    QoSHandler crowd = new QoSHandler(compressed(context));
    crowd.setMaxRequestCount(MOST_REQUESTS);
    crowd.setMaxSuspendedRequestCount(MOST_WAITING);
    return new GracefulHandler(new SecurityHeaders(new WholeBody(sized(crowd, served.uploads()))));
  }

  private static Handler sized(Handler handler, Set<String> uploads) {
    SizeLimitHandler usual = new SizeLimitHandler(LARGEST_BODY, -1);
    usual.setHandler(handler);
    if (uploads.isEmpty()) {
      return usual;
    }
    ConditionalHandler.SkipNext choice = new ConditionalHandler.SkipNext(usual);
    choice.includePath(uploads.toArray(String[]::new));
    SizeLimitHandler largest = new SizeLimitHandler(LARGEST_UPLOAD, -1);
    largest.setHandler(choice);
    return largest;
  }

  private static Handler compressed(Handler handler) {
    CompressionHandler compression = new CompressionHandler(handler);
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(512);
    compression.putCompression(gzip);
    compression.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .defaults()
            .compressExcludeMimeType("text/event-stream")
            .decompressExcludePath("/*")
            .build());
    return compression;
  }

  /**
   * Listens.
   *
   * @throws IOException when the port is taken or the address is not this machine's
   */
  public void start() throws IOException {
    try {
      server.start();
      port = connector.getLocalPort();
    } catch (IOException failure) {
      throw new IOException(
          "cannot listen on %s port %d: %s; is it in use? Set %s to a free one"
              .formatted(config.address(), config.port(), reason(failure), config.portSetting()),
          failure);
    } catch (Exception failure) { // Jetty's life cycle declares it
      throw new IllegalStateException("the HTTP server does not start", failure);
    }
  }

  private static String reason(IOException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return String.valueOf(cause.getMessage());
  }

  /** The port it listens on, or listened on. */
  public int port() {
    return port;
  }

  /** Stops taking requests, lets those under way finish, then closes. */
  public void stop() {
    try {
      server.stop();
    } catch (Exception failure) { // Jetty's life cycle declares it
      throw new IllegalStateException("the HTTP server does not stop", failure);
    }
  }
}
