package org.tongjie.catalog.index;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.solr.client.solrj.RemoteSolrException;
import org.apache.solr.client.solrj.response.JavaBinResponseParser;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;
import org.jspecify.annotations.Nullable;

/**
 * Puts queries straight to a node, which finds the shards itself: SolrJ's own cloud client asks for
 * aliases and the cluster's state anew with almost every second query. A node that is away is
 * passed over.
 */
final class QueryNodes implements AutoCloseable {
  private static final int OK = 200;
  private static final int SHOWN_OF_ANSWER = 500;

  /** The first octet of every answer in javabin. */
  private static final int JAVABIN_VERSION = 2;

  private static final byte[] FORM = ascii("wt=javabin&version=2");

  private final List<NodeConnections> nodes;

  /** The node that answered last. */
  private final AtomicInteger preferred = new AtomicInteger();

  QueryNodes(List<URI> nodes, Duration connect) {
    this.nodes = nodes.stream().map(node -> new NodeConnections(node, connect)).toList();
  }

  /**
   * Asks.
   *
   * @param limit time for all of it
   * @throws IOException if no node answers in time
   * @throws RemoteSolrException if one refuses
   */
  QueryResponse query(String collection, ModifiableSolrParams params, Duration limit)
      throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    byte[] form = form(params);
    String handler = params.get("qt", "/select");
    int first = preferred.get();
    @Nullable IOException unreachable = null; // made only where it is needed: its trace is costly
    for (int i = 0; i < nodes.size() && System.nanoTime() - deadline < 0; i++) {
      int node = (first + i) % nodes.size();
      NodeConnections connections = nodes.get(node);
      try {
        byte[] request = request(connections.node(), "/" + collection + handler, form);
        return read(connections.node(), connections.ask(request, deadline));
      } catch (IOException away) {
        if (unreachable != null) {
          away.addSuppressed(unreachable);
        }
        unreachable = away;
        preferred.compareAndSet(node, (node + 1) % nodes.size());
      }
    }
    if (unreachable == null) {
      unreachable = new IOException("no node is known");
    }
    if (System.nanoTime() - deadline < 0) {
      throw unreachable;
    }
    SocketTimeoutException late =
        new SocketTimeoutException("no answer within " + limit.toMillis() + " ms");
    late.addSuppressed(unreachable);
    throw late;
  }

  /** In the body, since readers' questions stand in no log of addresses there. */
  private static byte[] form(ModifiableSolrParams params) {
    StringBuilder form = new StringBuilder(256);
    for (Map.Entry<String, String[]> param : params) {
      for (String value : param.getValue()) {
        form.append('&').append(param.getKey()).append('=');
        form.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return concatenated(FORM, ascii(form.toString()));
  }

  private static byte[] request(URI node, String path, byte[] form) {
    String head =
        "POST "
            + node.getRawPath()
            + path
            + " HTTP/1.1\r\nHost: "
            + node.getRawAuthority()
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length
            + "\r\n\r\n";
    return concatenated(ascii(head), form);
  }

  private static QueryResponse read(URI node, NodeConnection.Answer answer) throws IOException {
    if (answer.status() != OK) {
      throw new RemoteSolrException(node.toString(), answer.status(), reason(answer.body()), null);
    }
    return new QueryResponse(parsed(answer.body()));
  }

  private static NamedList<Object> parsed(byte[] body) throws IOException {
    return new JavaBinResponseParser().processResponse(new ByteArrayInputStream(body), null);
  }

  /** What Solr says is wrong; of an answer that is not Solr's, the beginning. */
  private static String reason(byte[] body) {
    try {
      if (body.length > 0
          && body[0] == JAVABIN_VERSION
          && parsed(body).get("error") instanceof NamedList<?> error) {
        return String.valueOf(error.get("msg"));
      }
    } catch (IOException notJavabin) {
      return "an error that cannot be read: " + notJavabin.getMessage();
    }
    return new String(body, 0, Math.min(SHOWN_OF_ANSWER, body.length), StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Override
  public void close() {
    nodes.forEach(NodeConnections::close);
  }
}
