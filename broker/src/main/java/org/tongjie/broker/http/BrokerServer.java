package org.tongjie.broker.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.tongjie.broker.api.DeskCardImportResource;
import org.tongjie.broker.api.MarcResource;
import org.tongjie.broker.api.OpenApiResource;
import org.tongjie.broker.api.RecordResource;
import org.tongjie.broker.api.RegionResource;
import org.tongjie.broker.api.SearchResource;
import org.tongjie.broker.http.BrokerConfig.Gateway;
import org.tongjie.broker.live.LiveGateway;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.search.Libraries;
import org.tongjie.broker.search.Searcher;
import org.tongjie.broker.shelves.Shelves;
import org.tongjie.broker.web.Assets;
import org.tongjie.broker.web.CardImportPages;
import org.tongjie.broker.web.ErrorPages;
import org.tongjie.broker.web.FormsOnly;
import org.tongjie.broker.web.HomePage;
import org.tongjie.broker.web.LivePages;
import org.tongjie.broker.web.RecordPage;
import org.tongjie.broker.web.RegionPages;
import org.tongjie.broker.web.SearchPage;
import org.tongjie.broker.web.Site;
import org.tongjie.broker.web.SiteFiles;
import org.tongjie.broker.web.view.RegionPresenter;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.http.HealthResource;
import org.tongjie.http.HealthResource.Part;
import org.tongjie.http.HttpServer;
import org.tongjie.http.MetricsResource;
import org.tongjie.http.ProcessMetrics;
import org.tongjie.http.Served;

/**
 * The search of a region over HTTP: pages for readers and JSON for programs.
 *
 * <p>Index and database belong to the caller, who closes them after {@link #stop}; either may be
 * away for a while, which the answers say. So may the gateway, whose live results are beside.
 */
public final class BrokerServer implements AutoCloseable {
  /** Where files are sent to: of cards, and of the whole region. */
  public static final Set<String> UPLOADS =
      Set.of(
          CardImportPages.PATH,
          DeskCardImportResource.PATH,
          RegionPresenter.BASE + "/" + RegionPages.TEXT,
          RegionResource.PATH,
          RegionResource.PATH + "/check");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ProcessMetrics process = new ProcessMetrics(registry);
  private final Optional<LiveGateway> gateway;
  private final LendingSide lending;
  private final HttpServer server;

  public BrokerServer(BrokerConfig config, CatalogIndex index, ClusterReader clusters) {
    this(config, index, clusters, List.of());
  }

  /**
   * The same with lending.
   *
   * @param lending its pages and interfaces, empty to do without
   */
  public BrokerServer(
      BrokerConfig config, CatalogIndex index, ClusterReader clusters, List<Object> lending) {
    this(config, index, clusters, new LendingSide(lending, Optional.empty()));
  }

  /** The same with lending, and with live availability where there is a way to ask. */
  public BrokerServer(
      BrokerConfig config, CatalogIndex index, ClusterReader clusters, LendingSide lending) {
    this.lending = lending;
    this.gateway =
        config.gateway().map(live -> new LiveGateway(live.url(), LiveGateway.Limits.USUAL));
    List<Object> resources = new ArrayList<>(resources(config, index, clusters));
    resources.addAll(lending.resources());
    gateway.ifPresent(live -> resources.addAll(LivePages.of(live, config.publicUrl())));
    this.server =
        new HttpServer(
            config.http(),
            new Served(resources, Map.of(), UPLOADS),
            new BrokerErrors(new ErrorPages(config.publicUrl())),
            registry);
  }

  private List<Object> resources(BrokerConfig config, CatalogIndex index, ClusterReader clusters) {
    Searcher searcher = new Searcher(index);
    Libraries libraries = new Libraries(clusters);
    RecordFinder records = new RecordFinder(clusters);
    String publicUrl = config.publicUrl();
    BooleanSupplier live = config.gateway().map(Gateway::hasTargets).orElse(() -> false);
    Site site = new Site(publicUrl, !lending.resources().isEmpty());
    boolean shelves = lending.shelves().isPresent();
    List<Object> resources = new ArrayList<>();
    lending.shelves().ifPresent(parts -> resources.addAll(shelves(parts, records, site)));
    resources.addAll(
        List.of(
            new HomePage(searcher, libraries, site),
            new SearchPage(searcher, libraries, site, new SearchPage.Beside(live, shelves)),
            new RecordPage(records, site, shelves),
            new Assets(),
            new FormsOnly(),
            new SiteFiles(publicUrl),
            new SearchResource(searcher, libraries),
            new RecordResource(records),
            new MarcResource(records),
            new HealthResource(
                List.of(
                    new Part("search", () -> index.count(index.alias())),
                    new Part("database", clusters::ping))),
            new MetricsResource(registry),
            new OpenApiResource()));
    return resources;
  }

  private List<Object> shelves(ShelfParts parts, RecordFinder records, Site site) {
    Shelves shelves = new Shelves(records, parts.live(), parts.region(), parts.clock(), registry);
    return new ShelfSide(shelves, parts).resources(site);
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
  public void stop() {
    server.stop();
    gateway.ifPresent(LiveGateway::close);
    process.close();
    registry.close();
  }

  @Override
  public void close() {
    stop();
  }
}
