package org.tongjie.broker.shelf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.http.BrokerConfig;
import org.tongjie.broker.http.BrokerServer;
import org.tongjie.broker.http.LendingSide;
import org.tongjie.broker.http.ShelfParts;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.DatabaseExtension;

/** A broker on a free port over the sample shelf, with a client that follows no redirects. */
public final class RunningBroker implements AutoCloseable {
  private final Shelf shelf;
  private final BrokerServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  public RunningBroker(SolrExtension solr, DatabaseExtension database, String collection)
      throws IOException {
    this(solr, database, collection, Optional.empty(), nothing());
  }

  /** One that searches partner libraries through a gateway. */
  public RunningBroker(
      SolrExtension solr,
      DatabaseExtension database,
      String collection,
      BrokerConfig.Gateway gateway)
      throws IOException {
    this(solr, database, collection, Optional.of(gateway), nothing());
  }

  /**
   * One without live results but with lending, whose resources are made of what tells the records.
   */
  public RunningBroker(
      SolrExtension solr,
      DatabaseExtension database,
      String collection,
      Function<ClusterReader, List<Object>> lending)
      throws IOException {
    this(
        solr,
        database,
        collection,
        Optional.empty(),
        (Lending) clusters -> new LendingSide(lending.apply(clusters), Optional.empty()));
  }

  /** One that asks libraries' systems where items are. */
  public static RunningBroker withShelves(
      SolrExtension solr, DatabaseExtension database, String collection, ShelfParts shelves)
      throws IOException {
    Lending none = clusters -> new LendingSide(List.of(), Optional.of(shelves));
    return new RunningBroker(solr, database, collection, Optional.empty(), none);
  }

  private static Lending nothing() {
    return clusters -> new LendingSide(List.of(), Optional.empty());
  }

  /** What lending adds, made of what tells the records. */
  @FunctionalInterface
  private interface Lending {
    LendingSide of(ClusterReader clusters);
  }

  private RunningBroker(
      SolrExtension solr,
      DatabaseExtension database,
      String collection,
      Optional<BrokerConfig.Gateway> gateway,
      Lending lending)
      throws IOException {
    shelf = new Shelf(solr.index(), database.database(), collection);
    SampleShelf.fill(shelf);
    server =
        new BrokerServer(
            gateway.map(BrokerConfig.local(0)::with).orElse(BrokerConfig.local(0)),
            shelf.index(),
            shelf.clusters(),
            lending.of(shelf.clusters()));
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Asks for a path, with headers as names and values in turn. */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError("no answer to " + path, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped while asking for " + path, stopped);
    }
  }

  @Override
  public void close() {
    server.stop();
    client.close();
    shelf.close();
  }
}
