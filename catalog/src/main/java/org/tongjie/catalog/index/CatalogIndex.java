package org.tongjie.catalog.index;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.impl.CloudSolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.ContentStreamBase;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.catalog.query.BrowseRequest;
import org.tongjie.catalog.query.Facet;
import org.tongjie.catalog.query.FindRequest;
import org.tongjie.catalog.query.SearchRequest;

/**
 * The client of the search index: a SolrCloud, of one bundled node or of many.
 *
 * <p>Collections are named by the caller; readers go through an alias, usually {@value #ALIAS}.
 * Faults are {@link IndexException}s that say whether a repetition may help; nothing is repeated
 * here. Safe for use by many threads.
 */
public final class CatalogIndex implements AutoCloseable {
  /** What searches of a region's one catalogue go to, whichever collection stands behind it. */
  public static final String ALIAS = "catalog";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** A commit that merges, or a collection made on a slow disk, may take long. */
  private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(5);

  /** Longer than Solr lets a search take; whoever waits for less bounds it further. */
  private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(30);

  private final String alias;
  private final ExecutorService executor;
  private final SolrClient solr;
  private final QueryNodes queries;
  private final UpdateSender updates;

  private CatalogIndex(String alias, ExecutorService executor, SolrClient solr, Senders senders) {
    this.alias = alias;
    this.executor = executor;
    this.solr = solr;
    this.queries = senders.queries();
    this.updates = senders.updates();
  }

  /** Those who put questions and documents straight to nodes. */
  private record Senders(QueryNodes queries, UpdateSender updates) {}

  /**
   * Makes a client; nothing is asked of the index yet.
   *
   * @param nodes base addresses of one or more nodes, such as http://127.0.0.1:8983/solr
   */
  public static CatalogIndex at(List<URI> nodes) {
    return at(nodes, ALIAS);
  }

  /**
   * Makes a client of one of several catalogues in the same Solr.
   *
   * @param alias what searches of this catalogue go to
   */
  public static CatalogIndex at(List<URI> nodes, String alias) {
    // The client's own pool also writes request bodies and starves itself at four requests at once.
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    HttpJdkSolrClient.Builder http =
        new HttpJdkSolrClient.Builder()
            .withExecutor(executor)
            .withConnectionTimeout(CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
            .withIdleTimeout(REQUEST_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
            .withRequestTimeout(REQUEST_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    SolrClient solr =
        new CloudSolrClient.Builder(nodes.stream().map(URI::toString).toList())
            .withHttpClientBuilder(http)
            .build();
    UpdateSender sender = new UpdateSender(nodes, executor, CONNECT_TIMEOUT, REQUEST_TIMEOUT);
    QueryNodes queries = new QueryNodes(nodes, CONNECT_TIMEOUT);
    return new CatalogIndex(alias, executor, solr, new Senders(queries, sender));
  }

  /** What searches go to. */
  public String alias() {
    return alias;
  }

  /** Puts our schema and settings where new collections find them; again does no harm. */
  public void uploadConfigset() {
    ConfigSetAdminRequest.Upload upload =
        new ConfigSetAdminRequest.Upload()
            .setConfigSetName(Configset.NAME)
            .setOverwrite(true)
            .setUploadStream(
                new ContentStreamBase.ByteArrayStream(
                    Configset.zip(), Configset.NAME, "application/octet-stream"));
    IndexCall.make("take our schema", () -> upload.process(solr));
  }

  /** Makes an empty collection of one shard, with the schema uploaded before. */
  public void createCollection(String name) {
    administer(
        "make the collection " + name,
        CollectionAdminRequest.createCollection(name, Configset.NAME, 1, 1));
  }

  /** Removes a collection with all that is in it; the one that is searched cannot be removed. */
  public void deleteCollection(String name) {
    administer("remove the collection " + name, CollectionAdminRequest.deleteCollection(name));
  }

  /** Makes a collection the one that is searched. */
  public void pointAlias(String collection) {
    administer(
        "point the alias to " + collection, CollectionAdminRequest.createAlias(alias, collection));
  }

  /** Leaves no collection to be searched; a collection behind the alias cannot be removed. */
  public void removeAlias() {
    administer("remove the alias", CollectionAdminRequest.deleteAlias(alias));
  }

  /** The collection that is searched. */
  public Optional<String> aliasTarget() {
    return IndexCall.make(
        "name its aliases",
        () ->
            Optional.ofNullable(
                new CollectionAdminRequest.ListAliases().process(solr).getAliases().get(alias)));
  }

  /** All collections, ours and others'. */
  public List<String> collections() {
    return IndexCall.make(
        "list its collections", () -> CollectionAdminRequest.listCollections(solr));
  }

  private void administer(String purpose, CollectionAdminRequest<?> request) {
    IndexCall.make(purpose, () -> request.process(solr));
  }

  /**
   * Adds documents or replaces those with the same identifiers; seen after {@link #commit}. All of
   * a call is in memory at once: some hundred documents are a good batch.
   */
  public void add(String collection, Collection<SolrInputDocument> documents) {
    if (!documents.isEmpty()) {
      IndexCall.make(
          "take the documents",
          () -> {
            updates.add(collection, documents);
            return true;
          });
    }
  }

  /** Removes documents; those that are not there do no harm. */
  public void delete(String collection, Collection<String> ids) {
    if (!ids.isEmpty()) {
      IndexCall.make("remove the documents", () -> solr.deleteById(collection, List.copyOf(ids)));
    }
  }

  /** Makes all that was sent before durable and searchable. */
  public void commit(String collection) {
    IndexCall.make("commit", () -> solr.commit(collection, true, true));
  }

  /** Searchable documents. */
  public long count(String collection) {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("q", "*:*");
    params.set("rows", 0);
    return IndexCall.make("count", () -> solr.query(collection, params).getResults().getNumFound());
  }

  /** Searches what the alias points to. */
  public SearchResult search(SearchRequest request) {
    ModifiableSolrParams params = SearchParams.of(request);
    QueryResponse answer =
        IndexCall.make("search", () -> queries.query(alias, params, QUERY_TIMEOUT));
    List<Hit> hits = answer.getResults().stream().map(Hit::read).toList();
    return new SearchResult(
        answer.getResults().getNumFound(),
        hits,
        FacetCounts.read(answer, List.of(Facet.values())),
        answer.getQTime());
  }

  /** Finds what another system looks for, in what the alias points to. */
  public Found find(FindRequest request) {
    return find(request, QUERY_TIMEOUT);
  }

  /**
   * Finds what another system looks for, in what the alias points to.
   *
   * @param limit time to wait for an answer
   */
  public Found find(FindRequest request, Duration limit) {
    ModifiableSolrParams params = FindParams.of(request);
    QueryResponse answer = IndexCall.make("search", () -> queries.query(alias, params, limit));
    return FindParams.read(answer, request.counted());
  }

  /** Terms around a place in an ordered list of what the alias points to. */
  public BrowsePage browse(BrowseRequest request) {
    ModifiableSolrParams params = BrowseParams.of(request);
    return BrowseParams.read(
        IndexCall.make("list its terms", () -> queries.query(alias, params, QUERY_TIMEOUT)));
  }

  /** The cluster of a number, if it is published. */
  public Optional<Hit> get(long clusterId) {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("q", "{!term f=" + IndexField.ID + " v=$id}");
    params.set("id", ClusterId.of(clusterId));
    params.set("fl", Hit.FIELDS);
    params.set("rows", 1);
    List<SolrDocument> found =
        IndexCall.make("fetch", () -> queries.query(alias, params, QUERY_TIMEOUT).getResults());
    return found.stream().findFirst().map(Hit::read);
  }

  @Override
  public void close() {
    IndexCall.make(
        "close",
        () -> {
          queries.close();
          solr.close();
          return true;
        });
    executor.close();
  }
}
