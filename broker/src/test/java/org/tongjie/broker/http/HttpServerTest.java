package org.tongjie.broker.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.web.Assets;
import org.tongjie.broker.web.ErrorPages;
import org.tongjie.broker.web.SiteFiles;
import org.tongjie.http.HttpServer;
import org.tongjie.http.MetricsResource;

class HttpServerTest {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Slow slow = new Slow();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server = server(0);

  /** Answers when it is let. */
  @Path("/slow")
  public static final class Slow {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @GET
    public String get() throws InterruptedException {
      arrived.countDown();
      assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
      return "done";
    }

    @GET
    @Path("broken")
    public String broken() {
      if (released.getCount() > 0) {
        throw new IllegalStateException("secret detail");
      }
      return "";
    }
  }

  private HttpServer server(int port) {
    List<Object> resources =
        List.of(new SiteFiles(""), new Assets(), new MetricsResource(registry), slow, new Told());
    return new HttpServer(
        BrokerConfig.local(port).http(), resources, new BrokerErrors(new ErrorPages("")), registry);
  }

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    slow.released.countDown();
    server.stop();
    client.close();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends what no client would, and reads the whole answer. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyAnswerForbidsScriptsFramesAndGuessing() throws Exception {
    for (String path : List.of("/robots.txt", "/nowhere", "/metrics", "/slow/broken")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void anUnknownAddressIsAPageForReadersAndAProblemForPrograms() throws Exception {
    HttpResponse<String> page = get("/nowhere");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body()).contains("<html lang=\"zh-CN\">", "没有这个页面");

    HttpResponse<String> problem = get("/api/nowhere");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.headers().firstValue("Content-Type"))
        .hasValue("application/problem+json;charset=utf-8");
    assertThat(problem.body()).contains("\"status\":404");
  }

  @Test
  void aFaultOfOursTellsNothingOfItsInside() throws Exception {
    HttpResponse<String> answer = get("/slow/broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("出了点问题").doesNotContain("secret", "IllegalState");
  }

  @Test
  void otherMethodsAreToldWhatIsAllowed() throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(uri("/metrics")).DELETE().build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    assertThat(answer.body()).contains("这个网址只支持 GET, OPTIONS。");
  }

  /** What a program sends to where it is read, or not. */
  @Path("/api/told")
  public static final class Told {
    @POST
    @Consumes("application/json")
    @Produces("application/json")
    public String post(String sent) {
      return "" + sent.length();
    }
  }

  private HttpResponse<String> post(String path, BodyPublisher body, String... headers)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).headers(headers).POST(body).build(),
        BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "'', zh-CN, 没有找到, 不支持该方法, 没有所要求的格式, 不支持的格式, 内容太大",
    "'de, en;q=0.8, zh;q=0.5', en, Not found, Method not allowed, Not acceptable,"
        + " Unsupported media type, Content too large"
  })
  void programsAreToldInTheLanguageTheyAskFor(
      String asked, String tag, String none, String method, String form, String type, String large)
      throws Exception {
    String[] json = headers(asked, "Content-Type", "application/json");
    BodyPublisher small = BodyPublishers.ofString("{}");
    byte[] much = new byte[100_000];
    Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
    answers.put(none, get("/api/nowhere", headers(asked, "X-Any", "1")));
    answers.put(method, get("/api/told", headers(asked, "X-Any", "1")));
    answers.put(
        form,
        post(
            "/api/told",
            small,
            headers(asked, "Content-Type", "application/json", "Accept", "image/png")));
    answers.put(type, post("/api/told", small, headers(asked, "Content-Type", "text/csv")));
    answers.put(large, post("/api/told", BodyPublishers.ofByteArray(much), json));
    answers.put(
        large + " ",
        post(
            "/api/told", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much)), json));
    answers.forEach((title, answer) -> {
      assertThat(answer.headers().firstValue("Content-Type"))
          .as(title)
          .hasValue("application/problem+json;charset=utf-8");
      assertThat(answer.body()).contains("\"title\":\"" + title.strip() + "\"");
    });
    assertThat(answers.values())
        .extracting(HttpResponse::statusCode)
        .containsExactly(404, 405, 406, 415, 413, 413);
    assertThat(get("/api/nowhere", headers(asked, "X-Any", "1")).headers().map())
        .containsEntry("Content-Language", List.of(tag))
        .hasEntrySatisfying("Vary", vary -> assertThat(vary).contains("Accept-Language"));
  }

  private static String[] headers(String language, String... others) {
    return language.isEmpty()
        ? others
        : Stream.concat(Stream.of("Accept-Language", language), Stream.of(others))
            .toArray(String[]::new);
  }

  @Test
  void peopleAreToldOnAPageInTheirLanguage() throws Exception {
    HttpResponse<String> english = get("/nowhere", "Accept-Language", "en-GB");
    assertThat(english.body()).contains("<html lang=\"en\">", "There is no such page");
    HttpResponse<String> chosen = get("/nowhere", "Accept-Language", "en-GB", "Cookie", "lang=zh");
    assertThat(chosen.body()).contains("<html lang=\"zh-CN\">", "没有这个页面");
    BodyPublisher large = BodyPublishers.ofByteArray(new byte[100_000]);
    assertThat(post("/slow", large, "Accept", "text/html", "Accept-Language", "en").body())
        .contains("<html lang=\"en\">", "Too large");
    assertThat(post("/slow", large, "Accept", "text/html").body())
        .contains("<html lang=\"zh-CN\">", "内容太大");
  }

  @Test
  void aStyleSheetIsKeptForEverAndNotSentTwice() throws Exception {
    String page = get("/nowhere").body();
    String address = page.replaceFirst("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
    HttpResponse<String> first = get(address);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("/assets/../secret").statusCode()).isIn(400, 404);
  }

  @Test
  void longTextsAreCompressedForThoseWhoAsk() throws Exception {
    HttpResponse<String> answer = get("/assets/style.css", "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
    assertThat(get("/assets/style.css").headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void overlongAndMisshapenRequestsAreRefusedInForm() throws Exception {
    assertThat(get("/api/x?q=" + "a".repeat(20_000)).statusCode()).isIn(414, 431);
    assertThat(raw("GET /api/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(raw("GET /api/a%2Fb/../c%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
    assertThat(raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400");
    assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @CsvSource({
    "/slow, 100000, 413",
    "/slow, 8000000, 413",
    "/api/told, 100000, 413",
    "/nowhere, 60000, 404",
    "/metrics, 60000, 405"
  })
  void whoSendsAllBeforeReadingSeesTheAnswerAndMayAskAgain(String path, int length, String status)
      throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      OutputStream sent = socket.getOutputStream();
      sent.write(
          "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n"
              .formatted(path, length)
              .getBytes(StandardCharsets.US_ASCII));
      for (int at = 0; at < length; at += 1000) {
        sent.write(new byte[1000]);
      }
      sent.write(
          "GET /robots.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 " + status)
          .contains("HTTP/1.1 200", "User-agent");
    }
  }

  @Test
  void aStopLetsRequestsUnderWayFinish() throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(HttpRequest.newBuilder(uri("/slow")).build(), BodyHandlers.ofString());
    assertThat(slow.arrived.await(10, TimeUnit.SECONDS)).isTrue();
    Thread stopping = Thread.ofVirtual().start(server::stop);
    slow.released.countDown();
    assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
    stopping.join();
    assertThatThrownBy(() -> get("/robots.txt")).isInstanceOf(IOException.class);
  }

  @Test
  void aTakenPortSaysSo() {
    HttpServer second = server(server.port());
    assertThatThrownBy(second::start).hasMessageContaining("Set http.port to a free one");
    second.stop();
  }

  @Test
  void metricsCountRoutesNotAddresses() throws Exception {
    get("/nowhere/1");
    get("/nowhere/2");
    get("/assets/style.css");
    String text = get("/metrics").body();
    assertThat(text)
        .contains("route=\"/assets/{name}\"", "route=\"none\"", "status=\"404\"")
        .doesNotContain("nowhere");
  }
}
