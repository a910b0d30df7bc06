package org.tongjie.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.solr.client.solrj.RemoteSolrException;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.JavaBinCodec;
import org.apache.solr.common.util.NamedList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryNodesTest {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final ConcurrentLinkedQueue<byte[]> answers = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger connections = new AtomicInteger();
  private ServerSocket server = unbound();
  private volatile boolean endsAfterAnswer;

  private static ServerSocket unbound() {
    try {
      return new ServerSocket();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      assertThat(server.isClosed()).isTrue();
    }
  }

  /** Answers each request with the next answer; with none left it stays silent. */
  private void serve(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      byte[] octets = new byte[8192];
      for (int read = in.read(octets); read > 0; read = in.read(octets)) {
        requests.add(new String(octets, 0, read, StandardCharsets.US_ASCII));
        byte[] answer = answers.poll();
        if (answer != null) {
          socket.getOutputStream().write(answer);
          if (endsAfterAnswer) {
            return;
          }
        }
      }
    } catch (IOException gone) {
      assertThat(socket.isClosed()).isTrue();
    }
  }

  private QueryNodes nodes() {
    return new QueryNodes(
        List.of(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/solr")), CONNECT);
  }

  private static ModifiableSolrParams params() {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("q", "三国 & a=b");
    return params;
  }

  private static byte[] javabin(String name, Object value) throws IOException {
    NamedList<Object> list = new NamedList<>();
    list.add(name, value);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JavaBinCodec codec = new JavaBinCodec()) {
      codec.marshal(list, out);
    }
    return out.toByteArray();
  }

  private static byte[] http(int status, String headers, byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("HTTP/1.1 " + status + " X\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] sized(int status, byte[] body) {
    return http(status, "content-length: " + body.length + "\r\n", body);
  }

  private static String ask(QueryNodes nodes) throws IOException {
    return String.valueOf(nodes.query("c", params(), LIMIT).getResponse().get("said"));
  }

  @Test
  void oneConnectionServesOneQuestionAfterTheOther() throws IOException {
    answers.add(sized(200, javabin("said", "one")));
    answers.add(sized(200, javabin("said", "two")));
    try (QueryNodes nodes = nodes()) {
      assertThat(ask(nodes)).isEqualTo("one");
      assertThat(ask(nodes)).isEqualTo("two");
    }
    assertThat(connections).hasValue(1);
    assertThat(requests.element())
        .startsWith("POST /solr/c/select HTTP/1.1\r\n")
        .endsWith("&q=%E4%B8%89%E5%9B%BD+%26+a%3Db");
  }

  @Test
  void anAnswerInChunksIsPutTogether() throws IOException {
    byte[] body = javabin("said", "x".repeat(300));
    byte[] head = "10;name=value\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] middle =
        ("\r\n" + Integer.toHexString(body.length - 16) + "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] end = "\r\n0\r\nTrailer: t\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] first = Arrays.copyOf(body, 16);
    byte[] rest = Arrays.copyOfRange(body, 16, body.length);
    answers.add(http(200, "Transfer-Encoding: chunked\r\n", head, first, middle, rest, end));
    answers.add(sized(200, javabin("said", "next")));
    try (QueryNodes nodes = nodes()) {
      assertThat(ask(nodes)).isEqualTo("x".repeat(300));
      assertThat(ask(nodes)).isEqualTo("next");
    }
    assertThat(connections).hasValue(1);
  }

  @Test
  void aConnectionThatTheNodeEndedIsReplaced() throws IOException {
    endsAfterAnswer = true;
    answers.add(sized(200, javabin("said", "one")));
    answers.add(sized(200, javabin("said", "two")));
    try (QueryNodes nodes = nodes()) {
      assertThat(ask(nodes)).isEqualTo("one");
      assertThat(ask(nodes)).isEqualTo("two");
    }
    assertThat(connections).hasValue(2);
  }

  @Test
  void aSilentNodeIsGivenUpInTime() {
    try (QueryNodes nodes = nodes()) {
      assertThatThrownBy(() -> nodes.query("c", params(), Duration.ofMillis(300)))
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("300 ms");
    }
  }

  @Test
  void aRefusalSaysWhatSolrSays() throws IOException {
    NamedList<Object> error = new NamedList<>();
    error.add("msg", "undefined field x");
    answers.add(sized(400, javabin("error", error)));
    try (QueryNodes nodes = nodes()) {
      assertThatThrownBy(() -> ask(nodes))
          .isInstanceOf(RemoteSolrException.class)
          .hasMessageContaining("undefined field x");
    }
  }

  @Test
  void anAnswerThatClaimsAGigabyteIsRefused() {
    answers.add(http(200, "Content-Length: 1000000000\r\n"));
    try (QueryNodes nodes = nodes()) {
      assertThatThrownBy(() -> ask(nodes))
          .isInstanceOf(IOException.class)
          .hasStackTraceContaining("too large");
    }
  }
}
