package org.tongjie.app.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.solr.common.SolrInputDocument;
import org.tongjie.indexer.publish.DocumentSink;

/** A sink that keeps the last document of each cluster: what the index would hold. */
final class CollectedDocuments implements DocumentSink {
  private final Map<Object, SolrInputDocument> byId = new ConcurrentHashMap<>();

  @Override
  public void add(String collection, List<SolrInputDocument> documents) {
    documents.forEach(document -> byId.put(document.getFieldValue("id"), document));
  }

  @Override
  public void delete(String collection, List<String> ids) {
    ids.forEach(byId::remove);
  }

  @Override
  public void commit(String collection) {}

  List<SolrInputDocument> all() {
    return List.copyOf(byId.values());
  }
}
