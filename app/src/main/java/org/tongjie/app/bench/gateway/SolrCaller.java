package org.tongjie.app.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.tongjie.catalog.index.CatalogIndex;

/** SolrJ and nothing else: the search and the first documents with all that is stored of them. */
final class SolrCaller implements Caller {
  private final SolrClient solr;

  private SolrCaller(SolrClient solr) {
    this.solr = solr;
  }

  /** Callers that share one client, as SolrJ wants it. */
  static Caller.Opener sharing(URI node) {
    SolrClient solr =
        new HttpJdkSolrClient.Builder(node.toString())
            .withExecutor(Executors.newVirtualThreadPerTaskExecutor())
            .useHttp1_1(true)
            .build();
    return () -> new SolrCaller(solr);
  }

  @Override
  public int call(BenchQuery query) throws IOException {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("q", query.solr());
    params.set("rows", RECORDS);
    params.set("fl", "*");
    try {
      return solr.query(CatalogIndex.ALIAS, params).getResults().size();
    } catch (SolrServerException failure) {
      throw new IOException("Solr failed: " + query.solr(), failure);
    }
  }

  @Override
  public void close() {
    // the client is shared, and ends with the process
  }
}
