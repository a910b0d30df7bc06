package org.tongjie.catalog.index;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tongjie.catalog.bib.Cluster;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.query.Facet;
import org.tongjie.catalog.query.QueryParser;
import org.tongjie.catalog.query.SearchRequest;
import org.tongjie.catalog.query.Sort;

/** A collection of its own for one test class, behind the alias; it goes with the server. */
final class SampleIndex implements AutoCloseable {
  private final CatalogIndex index;
  private final String collection;

  SampleIndex(SolrExtension solr, String collection) {
    this.index = solr.index();
    this.collection = collection;
    index.uploadConfigset();
    index.createCollection(collection);
    index.pointAlias(collection);
  }

  CatalogIndex index() {
    return index;
  }

  void add(Stream<Cluster> clusters) {
    index.add(collection, clusters.map(c -> ClusterDocument.of(c, Agency::named)).toList());
  }

  /** Adds one cluster a title, numbered from 1, and commits. */
  void addTitles(String... titles) {
    add(
        LongStream.rangeClosed(1, titles.length)
            .mapToObj(i -> SampleClusters.cluster(i, titles[(int) i - 1])));
    commit();
  }

  void commit() {
    index.commit(collection);
  }

  SearchResult search(String typed) {
    return index.search(SearchRequest.of(typed));
  }

  /** Titles found, best first, 100 at most. */
  List<String> titles(String typed) {
    return search(typed, Map.of(), Sort.RELEVANCE).hits().stream().map(Hit::title).toList();
  }

  long total(String typed) {
    return search(typed).total();
  }

  SearchResult search(String typed, Map<Facet, List<String>> filters, Sort sort) {
    return index.search(new SearchRequest(QueryParser.parse(typed), filters, sort, 1, 100));
  }

  @Override
  public void close() {
    index.close();
  }
}
