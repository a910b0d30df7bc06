package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.shelf.PlayedGateway.write;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongjie.broker.live.LiveGateway;
import org.tongjie.broker.shelf.PlayedGateway;
import org.tongjie.http.ErrorForm;
import org.tongjie.http.HttpConfig;
import org.tongjie.http.HttpServer;

/** Live results over HTTP on both sides, with a gateway that is well, slow, broken or gone. */
@Timeout(60)
class LivePagesTest {
  private static final LiveGateway.Limits SHORT =
      new LiveGateway.Limits(500, 500, Duration.ofMillis(500), 20);
  private static final String START =
      "event: start\ndata: {\"targets\":[{\"code\":\"normal\",\"name\":\"师范学院图书馆\","
          + "\"state\":\"waiting\",\"total\":-1,\"millis\":0}]}\n\n";
  private static final String ENTRIES =
      "{\"entries\":[{\"id\":\"c1\",\"title\":\"红楼梦\",\"sources\":"
          + "[{\"target\":\"normal\",\"token\":\"t1\"}]},"
          + "{\"id\":\"c7\",\"title\":\"只在联合目录\"},"
          + "{\"id\":\"r2\",\"title\":\"<b>石头记</b>\",\"sources\":"
          + "[{\"target\":\"normal\",\"token\":\"t2\","
          + "\"holdings\":[{\"location\":\"二楼\",\"callNumber\":\"I242\"}]}]}]";
  private static final String TARGETS =
      "\"targets\":[{\"code\":\"normal\",\"name\":\"师范学院图书馆\",\"state\":\"answered\","
          + "\"total\":2,\"millis\":120}]}";

  private final PlayedGateway gateway = new PlayedGateway();
  private final HttpClient client = HttpClient.newHttpClient();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final CountDownLatch released = new CountDownLatch(1);
  private LiveGateway live = new LiveGateway(gateway.address(), LiveGateway.Limits.USUAL);
  private HttpServer server = started(live);

  LivePagesTest() throws IOException {}

  private HttpServer started(LiveGateway asked) throws IOException {
    HttpServer made =
        new HttpServer(
            new HttpConfig("127.0.0.1", 0, "http.port", Duration.ofSeconds(5)),
            LivePages.of(asked, ""),
            ErrorForm.PROBLEM,
            registry);
    made.start();
    return made;
  }

  private void restart(String address, LiveGateway.Limits limits) throws IOException {
    server.stop();
    live.close();
    live = new LiveGateway(address, limits);
    server = started(live);
  }

  @AfterEach
  void stop() {
    released.countDown();
    client.shutdownNow();
    server.stop();
    live.close();
    gateway.close();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path), BodyHandlers.ofString());
  }

  private static String line(BufferedReader lines, String start) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(start)) {
        return line;
      }
    }
    throw new AssertionError("no line begins with " + start);
  }

  private void holdOut() throws InterruptedException {
    assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatComesIsHandedOnAtOnceAsPartsOfThePage() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    gateway.streams(out -> {
      write(out, START + "event: entries\ndata: " + ENTRIES + "}\n\n");
      assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
      write(out, "event: done\ndata: {" + TARGETS + "\n\n");
    });
    HttpResponse<InputStream> answer =
        client.send(request("/live?q=%E7%BA%A2%20a&lang=zh"), BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-str");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      line(lines, "event: targets");
      assertThat(line(lines, "data: ")).contains("师范学院图书馆", "等待答复");
      line(lines, "event: hits");
      assertThat(line(lines, "data: "))
          .contains("/records/c1", "联合目录已收录", "&lt;b", "二楼 I242", "\"count\":2")
          .contains("/live/records/normal/t2?format=marc21")
          .doesNotContain("只在联合目录", "<b>");
      seen.countDown();
      line(lines, "event: end");
      assertThat(line(lines, "data: ")).contains("合作馆检索完毕，找到 2 种。");
    }
    assertThat(gateway.asked())
        .containsExactly("/federated/search?q=%E7%BA%A2+a&size=20&timeout=10000");
  }

  @Test
  void aGatewayThatNeverEndsIsLeftAtTheLimitWithWhatCame() throws Exception {
    restart(gateway.address(), SHORT);
    gateway.streams(out -> {
      write(out, START + "event: entries\ndata: " + ENTRIES + "}\n\n");
      holdOut();
    });
    assertThat(get("/live?q=x&lang=en").body()).contains("event: hits", "broke off");
  }

  @Test
  void aGatewayThatFloodsIsLeftAtTheBound() throws Exception {
    gateway.streams(out -> {
      write(out, START);
      while (released.getCount() > 0) {
        write(out, "data: " + "x".repeat(100_000));
      }
    });
    assertThat(get("/live?q=x&lang=en").body()).contains("event: end", "not available just now");
    assertThat(gateway.awaitLeft()).isTrue();
  }

  @Test
  void aGatewayThatTellsNonsenseOrNothingIsAway() throws Exception {
    gateway.streams(out -> write(out, "event: start\ndata: {\"targ\n\n"));
    assertThat(get("/live?q=x&lang=en").body())
        .contains("event: end", "not available just now")
        .doesNotContain("event: targets");
    assertThat(get("/live/results?q=x&lang=en").body()).contains("not available just now");
  }

  @Test
  void aReaderWhoLeavesEndsTheSearch() throws Exception {
    gateway.streams(out -> {
      write(out, START);
      while (released.getCount() > 0) {
        write(out, ": still searching\n\n");
        released.await(20, TimeUnit.MILLISECONDS);
      }
    });
    HttpResponse<InputStream> answer =
        client.send(request("/live?q=x"), BodyHandlers.ofInputStream());
    assertThat(answer.body().read()).isPositive();
    answer.body().close();
    assertThat(gateway.awaitLeft()).isTrue();
  }

  @Test
  void theWholeAnswerIsAPageOfItsOwn() throws Exception {
    gateway.plays(
        "/federated/search", 200, "application/json", out -> write(out, ENTRIES + "," + TARGETS));
    HttpResponse<String> answer = get("/live/results?q=x&lang=en");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "<html lang=\"en\">", "师范学院图书馆", "2 records found · 0.1 s", "href=\"/records/c1\"")
        .contains("&lt;b", "Partner libraries have answered: 2 titles found.")
        .contains("href=\"/search?q=x\"")
        .doesNotContain("<script", "只在联合目录");
    assertThat(get("/live/results?q=").statusCode()).isEqualTo(400);
    assertThat(get("/live?q=" + "x".repeat(1001)).statusCode()).isEqualTo(400);
  }

  @Test
  void aRecordIsHandedThroughAsAFileOrRefusedWithAPage() throws Exception {
    gateway.plays(
        "/federated/records/normal/t1", 200, "text/html", out -> write(out, "00024nam  2200025"));
    gateway.plays("/federated/records/normal/t2", 404, "application/problem+json", out -> {});
    gateway.plays("/federated/records/normal/t3", 500, "text/plain", out -> {});
    HttpResponse<String> file = get("/live/records/normal/t1?format=unimarc");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/marc");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"normal-unimarc.mrc\"");
    assertThat(gateway.asked()).containsExactly("/federated/records/normal/t1?format=unimarc");
    assertThat(get("/live/records/normal/t2?lang=zh").body()).contains("这条记录已不再保存");
    assertThat(get("/live/records/normal/t3").statusCode()).isEqualTo(503);
    assertThat(get("/live/records/normal/t1?format=pdf").statusCode()).isEqualTo(400);
    assertThat(get("/live/records/normal/..%2Ft1").statusCode()).isIn(400, 404);
    assertThat(gateway.asked()).hasSize(3);
  }

  @Test
  void aGatewayThatIsGoneIsSaidQuietly() throws Exception {
    int unused;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = socket.getLocalPort();
    }
    restart("http://127.0.0.1:" + unused, LiveGateway.Limits.USUAL);
    HttpResponse<String> stream = get("/live?q=x&lang=zh");
    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.body()).contains("event: end", "合作馆实时结果暂时不可用");
    assertThat(get("/live/results?q=x&lang=zh").body()).contains("合作馆实时结果暂时不可用");
    assertThat(get("/live/records/a/b").statusCode()).isEqualTo(503);
  }
}
