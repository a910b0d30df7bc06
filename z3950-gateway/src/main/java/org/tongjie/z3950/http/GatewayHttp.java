package org.tongjie.z3950.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.http.ErrorForm;
import org.tongjie.http.HealthResource;
import org.tongjie.http.HttpConfig;
import org.tongjie.http.HttpServer;
import org.tongjie.http.MetricsResource;
import org.tongjie.http.ProcessMetrics;
import org.tongjie.http.Served;

/** The gateway over HTTP: the resources given, {@code /health} and {@code /metrics}. */
public final class GatewayHttp implements AutoCloseable {
  private final ProcessMetrics process;
  private final HttpServer server;

  /**
   * Makes a server that does not listen yet.
   *
   * @param served such as SRU and federated search
   * @param parts what the gateway stands on, asked when someone asks for its health
   * @param registry measurements of the whole gateway, which the caller closes
   */
  public GatewayHttp(
      HttpConfig config,
      Served served,
      List<HealthResource.Part> parts,
      PrometheusMeterRegistry registry) {
    List<Object> all = new ArrayList<>(served.resources());
    all.add(new HealthResource(parts));
    all.add(new MetricsResource(registry));
    this.process = new ProcessMetrics(registry);
    this.server =
        new HttpServer(config, new Served(all, served.servlets()), ErrorForm.PROBLEM, registry);
  }

  /**
   * Listens.
   *
   * @throws IOException when the port is taken or the address is not this machine's
   */
  public void start() throws IOException {
    server.start();
  }

  /** The port it listens on, also where the configuration left the choice. */
  public int port() {
    return server.port();
  }

  /** Stops taking requests, lets those under way finish, then closes. */
  @Override
  public void close() {
    server.stop();
    process.close();
  }
}
