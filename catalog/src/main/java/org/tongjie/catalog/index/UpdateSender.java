package org.tongjie.catalog.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.RemoteSolrException;
import org.apache.solr.client.solrj.request.JavaBinUpdateRequestCodec;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrInputDocument;

/**
 * Sends documents to the index. SolrJ pushes each batch through a pipe of one kilobyte between two
 * threads, which costs the sender three times as much as writing the batch to memory first.
 *
 * <p>Any node takes documents and passes them to the right shard; a node that is away is passed
 * over.
 */
final class UpdateSender {
  private static final int FIRST_SIZE = 512 * 1024;
  private static final int SHOWN_OF_ANSWER = 500;
  private static final Pattern MESSAGE = Pattern.compile("\"msg\":\"((?:[^\"\\\\]|\\\\.){1,500})");

  private final HttpClient http;
  private final List<URI> nodes;
  private final Duration timeout;

  /** The node that answered last. */
  private final AtomicInteger preferred = new AtomicInteger();

  UpdateSender(List<URI> nodes, Executor executor, Duration connectTimeout, Duration timeout) {
    this.nodes = List.copyOf(nodes);
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .executor(executor)
            .build();
  }

  /**
   * Adds or replaces documents.
   *
   * @throws RemoteSolrException if the index refuses them
   * @throws IOException if no node could be reached
   */
  void add(String collection, Collection<SolrInputDocument> documents) throws IOException {
    byte[] batch = encode(documents);
    int first = preferred.get();
    IOException unreachable = null;
    for (int i = 0; i < nodes.size(); i++) {
      int node = (first + i) % nodes.size();
      try {
        check(post(nodes.get(node), collection, batch));
        preferred.set(node);
        return;
      } catch (IOException e) {
        if (unreachable != null) {
          e.addSuppressed(unreachable);
        }
        unreachable = e;
      }
    }
    throw unreachable == null ? new IOException("no node is known") : unreachable;
  }

  private static byte[] encode(Collection<SolrInputDocument> documents) throws IOException {
    UpdateRequest request = new UpdateRequest();
    request.add(documents);
    ByteArrayOutputStream octets = new ByteArrayOutputStream(FIRST_SIZE);
    new JavaBinUpdateRequestCodec().marshal(request, octets);
    return octets.toByteArray();
  }

  private HttpResponse<String> post(URI node, String collection, byte[] batch) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(node + "/" + collection + "/update?wt=json"))
            .header("Content-Type", "application/javabin")
            .timeout(timeout)
            .POST(BodyPublishers.ofByteArray(batch))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while sending documents", e);
    }
  }

  private static void check(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new RemoteSolrException(
          answer.uri().toString(), answer.statusCode(), reason(answer.body()), null);
    }
  }

  /** What Solr says is wrong, without its trace; of an answer that is not Solr's, the beginning. */
  private static String reason(String body) {
    Matcher message = MESSAGE.matcher(body);
    return message.find()
        ? message.group(1)
        : body.substring(0, Math.min(SHOWN_OF_ANSWER, body.length()));
  }
}
