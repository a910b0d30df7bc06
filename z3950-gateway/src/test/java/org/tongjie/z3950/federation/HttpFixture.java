package org.tongjie.z3950.federation;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.tongjie.http.HttpConfig;
import org.tongjie.http.Served;
import org.tongjie.z3950.http.GatewayHttp;

/** The gateway's HTTP server with federated search alone. */
final class HttpFixture implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final GatewayHttp server;

  HttpFixture(FederatedSearch search) throws IOException {
    server =
        new GatewayHttp(
            new HttpConfig("127.0.0.1", 0, "gateway.http.port", Duration.ofSeconds(1)),
            Served.resources(List.of(new FederatedResource(search))),
            List.of(),
            registry);
    server.start();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  @Override
  public void close() {
    server.close();
    registry.close();
  }
}
