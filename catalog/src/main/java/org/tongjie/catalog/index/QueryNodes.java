package org.tongjie.catalog.index;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.params.SolrParams;

/**
 * Puts queries straight to a node, which finds the shards itself: SolrJ's own cloud client asks for
 * aliases and the cluster's state anew with almost every second query. A node that is away is
 * passed over; the first is asked once more at the end, as a connection kept open may have been
 * closed by the server meanwhile. Over HTTP/2 the server ends busy connections as too demanding.
 */
final class QueryNodes implements AutoCloseable {
  private final List<SolrClient> nodes;

  /** The node that answered last. */
  private final AtomicInteger preferred = new AtomicInteger();

  QueryNodes(List<URI> nodes, ExecutorService executor, Duration connect, Duration request) {
    this.nodes = nodes.stream().map(node -> client(node, executor, connect, request)).toList();
  }

  private static SolrClient client(
      URI node, ExecutorService executor, Duration connect, Duration request) {
    return new HttpJdkSolrClient.Builder(node.toString())
        .withExecutor(executor)
        .useHttp1_1(true)
        .withConnectionTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
        .withIdleTimeout(request.toMillis(), TimeUnit.MILLISECONDS)
        .withRequestTimeout(request.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  /**
   * Asks.
   *
   * @throws IOException or {@link SolrServerException} if no node answers
   */
  QueryResponse query(String collection, SolrParams params)
      throws SolrServerException, IOException {
    int first = preferred.get();
    for (int i = 0; i < nodes.size(); i++) {
      int node = (first + i) % nodes.size();
      try {
        return query(node, collection, params);
      } catch (IOException away) {
        preferred.compareAndSet(node, (node + 1) % nodes.size());
      } catch (SolrServerException failure) {
        if (!(failure.getRootCause() instanceof IOException)) {
          throw failure;
        }
        preferred.compareAndSet(node, (node + 1) % nodes.size());
      }
    }
    return query(first, collection, params);
  }

  private QueryResponse query(int node, String collection, SolrParams params)
      throws SolrServerException, IOException {
    return nodes.get(node).query(collection, params, SolrRequest.METHOD.POST);
  }

  @Override
  public void close() throws IOException {
    for (SolrClient node : nodes) {
      node.close();
    }
  }
}
