package org.tongjie.indexer.publish;

import java.util.List;
import org.apache.solr.common.SolrInputDocument;
import org.tongjie.catalog.index.CatalogIndex;

/** Where a publisher's documents go; used by several threads at once. */
public interface DocumentSink {

  void add(String collection, List<SolrInputDocument> documents);

  void delete(String collection, List<String> ids);

  /** Makes what was added and deleted durable and visible. */
  void commit(String collection);

  /** The index itself. */
  static DocumentSink to(CatalogIndex index) {
    return new DocumentSink() {
      @Override
      public void add(String collection, List<SolrInputDocument> documents) {
        index.add(collection, documents);
      }

      @Override
      public void delete(String collection, List<String> ids) {
        index.delete(collection, ids);
      }

      @Override
      public void commit(String collection) {
        index.commit(collection);
      }
    };
  }
}
