package org.tongjie.z3950.sru;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongjie.catalog.cluster.UnionMarc;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.http.HealthResource.Part;
import org.tongjie.http.HttpConfig;
import org.tongjie.http.Served;
import org.tongjie.z3950.database.DatabaseDirectory;
import org.tongjie.z3950.database.UnionCatalog;
import org.tongjie.z3950.http.GatewayHttp;
import org.tongjie.z3950.partner.Partner;
import org.tongjie.z3950.partner.Partners;
import org.tongjie.z3950.partner.RecordLedger;
import org.tongjie.z3950.syntax.ClusterRecords;
import org.tongjie.z3950.syntax.RecordWriter;

/** SRU on a free port, with a client that asks it. */
final class RunningSru implements AutoCloseable {
  private static final long ROOM = 16_000_000;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Shelf shelf;
  private final GatewayHttp server;

  /** SRU over a shelf, which goes with it. */
  RunningSru(Shelf shelf, List<Partner> partners) throws IOException {
    this.shelf = shelf;
    ClusterReader clusters = shelf.clusters();
    ClusterRecords records = new ClusterRecords(clusters, ROOM);
    RecordWriter writer = new RecordWriter(new UnionMarc("TJ"), records::agency);
    DatabaseDirectory databases = new DatabaseDirectory("tongjie", "联合目录", clusters::agencies);
    SruServer sru =
        new SruServer(
            new Partners(partners, new RecordLedger(Clock.systemUTC())),
            databases,
            new UnionCatalog(shelf.index()),
            new SruServer.Records(records, writer, ROOM));
    server =
        new GatewayHttp(
            new HttpConfig("127.0.0.1", 0, "gateway.http.port", Duration.ofSeconds(5)),
            new Served(List.of(), Map.of(SruServlet.PATTERN, new SruServlet(sru))),
            List.of(new Part("database", clusters::ping)),
            registry);
    server.start();
  }

  /** Address of a database. */
  String address(String database) {
    return "http://127.0.0.1:" + server.port() + "/sru/" + database;
  }

  /** Parameters as names and values in turn, encoded. */
  static String form(String... namesAndValues) {
    return Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
        .map(i -> encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Asks the union by GET. */
  SruDocument get(String... namesAndValues) {
    return SruDocument.of(send("/sru/tongjie?" + form(namesAndValues)).body());
  }

  /** Asks the union by POST. */
  SruDocument post(String... namesAndValues) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address("tongjie")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(namesAndValues)));
    return SruDocument.of(send(request).body());
  }

  /** Asks for a path, with headers as names and values in turn. */
  HttpResponse<String> send(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return send(headers.length > 0 ? request.headers(headers) : request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError("no answer", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped", stopped);
    }
  }

  @Override
  public void close() {
    server.close();
    registry.close();
    client.close();
    shelf.close();
  }
}
