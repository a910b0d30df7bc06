package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.shelf.PlayedGateway.write;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.http.BrokerConfig.Gateway;
import org.tongjie.broker.shelf.PlayedGateway;
import org.tongjie.broker.shelf.RunningBroker;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.DatabaseExtension;

/** The results page with live results of partner libraries beside the union's. */
class LiveIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  private static final String SEARCH = "/search?q=%E7%BA%A2%E6%A5%BC%E6%A2%A6";
  private static final String WAITING =
      "[{\"code\":\"normal\",\"name\":\"师范学院图书馆\",\"state\":\"waiting\",\"total\":-1},"
          + "{\"code\":\"college\",\"name\":\"Riverside College Library\",\"state\":\"slow\","
          + "\"total\":-1},{\"code\":\"old\",\"name\":\"县图书馆\",\"state\":\"waiting\"}]";
  private static final String OVER =
      "[{\"code\":\"normal\",\"name\":\"师范学院图书馆\",\"state\":\"answered\",\"total\":2,"
          + "\"millis\":120},{\"code\":\"college\",\"name\":\"Riverside College Library\","
          + "\"state\":\"unreachable\",\"total\":-1,\"millis\":2034},{\"code\":\"old\","
          + "\"name\":\"县图书馆\",\"state\":\"partial\",\"total\":1200,\"millis\":950}]";
  private static final String FIRST =
      "[{\"id\":\"r1\",\"title\":\"红楼梦研究\",\"authors\":[\"俞平伯\"],\"publisher\":\"棠棣出版社\","
          + "\"year\":1952,\"form\":\"book\",\"sources\":[{\"target\":\"normal\",\"token\":\"t1\","
          + "\"holdings\":[{\"location\":\"二楼\",\"callNumber\":\"I207.411/3\"}]}]},"
          + "{\"id\":\"r2\",\"title\":\"红楼梦\",\"sources\":[{\"target\":\"normal\",\"token\":\"t2\"}]}]";
  private static final String SECOND =
      "[{\"id\":\"c1\",\"title\":\"红楼梦\",\"authors\":[\"曹雪芹\"],\"year\":1982,\"form\":\"book\","
          + "\"sources\":[{\"target\":\"normal\",\"token\":\"t2\"},"
          + "{\"target\":\"old\",\"token\":\"t3\"}]}]";
  private static final String WHOLE =
      "{\"complete\":true,\"targets\":"
          + OVER
          + ",\"entries\":"
          + FIRST.substring(0, FIRST.indexOf(",{\"id\":\"r2\""))
          + ","
          + SECOND.substring(1)
          + "}";

  private static final AtomicBoolean HAS_TARGETS = new AtomicBoolean(true);

  private final CountDownLatch unionSeen = new CountDownLatch(1);
  private final CountDownLatch firstSeen = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningBroker broker;

  private static int gatewayPort;

  @SuppressWarnings("NullAway.Init") // set before each test
  private PlayedGateway gateway;

  @BeforeAll
  static void startBroker() throws IOException {
    try (PlayedGateway first = new PlayedGateway()) {
      gatewayPort = first.port();
      broker =
          new RunningBroker(
              SOLR, DATABASE, "live-it", new Gateway(first.address(), HAS_TARGETS::get));
    }
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void start() throws IOException {
    gateway = new PlayedGateway(gatewayPort);
  }

  @AfterEach
  void stop() {
    unionSeen.countDown();
    firstSeen.countDown();
    gateway.close();
  }

  private void playSearch() {
    gateway.streams(out -> {
      assertThat(unionSeen.await(30, TimeUnit.SECONDS)).isTrue();
      write(out, "event: start\ndata: {\"targets\":" + WAITING + "}\n\n");
      write(out, "event: entries\ndata: {\"entries\":" + FIRST + "}\n\n");
      assertThat(firstSeen.await(30, TimeUnit.SECONDS)).isTrue();
      write(out, "event: entries\ndata: {\"entries\":" + SECOND + ",\"removed\":[\"r2\"]}\n\n");
      write(out, "event: done\ndata: {\"targets\":" + OVER + "}\n\n");
    });
  }

  @Test
  void theUnionsPageStandsWithoutTheGatewayAndAllowsNoForeignScript() {
    String usual = broker.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
    gateway.close();
    HttpResponse<String> page = broker.get(SEARCH + "&lang=zh");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("href=\"/records/c1\"", "同时检索合作馆", "/live/results?q=")
        .contains("data-events=\"/live?q=%E7%BA%A2%E6%A5%BC%E6%A2%A6&amp;lang=zh\"");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            usual.replace(
                "default-src 'none';",
                "default-src 'none'; script-src 'self'; connect-src 'self';"));
    assertThat(broker.get("/live?q=x&lang=zh").body()).contains("合作馆实时结果暂时不可用");
    assertThat(broker.get("/search?q=").body()).doesNotContain("id=\"live\"", "<script");
  }

  @Test
  void theBlockComesAndGoesWithTheTargets() {
    HAS_TARGETS.set(false);
    try {
      HttpResponse<String> page = broker.get(SEARCH + "&lang=zh");
      assertThat(page.body())
          .contains("href=\"/records/c1\"")
          .doesNotContain("id=\"live\"", "<script");
    } finally {
      HAS_TARGETS.set(true);
    }
    assertThat(broker.get(SEARCH + "&lang=zh").body()).contains("id=\"live\"");
  }

  @Test
  @Tag("peer")
  void theUnionsHitsAreThereBeforeThePartnersAnswerAndStayInPlace() {
    playSearch();
    Chromium.visit(
        Chromium.visitor("zh", 1280, ColorScheme.LIGHT),
        page -> {
          page.navigate(broker.address() + SEARCH);
          Locator union = page.locator(".hits > ol > .hit h2");
          assertThat(union.first().innerText()).startsWith("红楼梦");
          assertThat(page.locator("#live .hit").count()).isZero();
          Object place =
              page.evaluate("document.querySelector('.hit h2').getBoundingClientRect().top");
          unionSeen.countDown();
          page.locator("#live .hit").nth(1).waitFor();
          page.locator("#live .hit summary").first().press("Enter");
          assertThat(page.locator("#live .hit").first().innerText())
              .contains("二楼 I207.411/3", "下载 MARC 21");
          page.locator("#live .hit summary").nth(1).focus();
          firstSeen.countDown();
          page.getByText("合作馆检索结束，1 家没有答复，找到 2 种。").waitFor();
          assertThat(page.locator("#live .hit").count()).isEqualTo(2);
          assertThat(page.locator("#live .hit").nth(1).locator("h3 a").getAttribute("href"))
              .isEqualTo("/records/c1");
          assertThat(page.locator("#live .partners").innerText())
              .contains("师范学院图书馆 找到 2 条 · 0.1 秒", "连接不上 · 2.0 秒", "没有全部取回");
          assertThat(page.locator(".to-live").innerText()).contains("2");
          assertThat(page.locator("#live .start").count()).isZero();
          assertThat(page.evaluate("document.querySelector('.hit h2').getBoundingClientRect().top"))
              .isEqualTo(place);
          assertThat(gateway.asked()).hasSize(1);
        });
  }

  @ParameterizedTest
  @Tag("peer")
  @CsvSource({"zh,390,LIGHT", "en,1280,LIGHT", "en,390,DARK", "zh,1280,DARK"})
  void liveResultsFitEveryScreenAndHaveNoAccessibilityFaults(
      String language, int width, ColorScheme colors) {
    playSearch();
    unionSeen.countDown();
    firstSeen.countDown();
    Chromium.visit(
        Chromium.visitor(language, width, colors).setBypassCSP(true),
        page -> {
          page.navigate(broker.address() + SEARCH);
          page.locator("#live .partners li.closed").first().waitFor();
          page.locator("#live .hit summary").first().press("Enter");
          String name = "live-" + language + "-" + width + "-" + colors;
          Chromium.look(page, name);
        });
  }

  @Test
  @Tag("peer")
  void aDeadGatewayIsOneQuietLine() {
    gateway.close();
    Chromium.visit(
        Chromium.visitor("en", 1280, ColorScheme.LIGHT),
        page -> {
          page.navigate(broker.address() + SEARCH);
          page.getByText("Live results of partner libraries are not available just now").waitFor();
          assertThat(page.locator(".hits > ol > .hit").count()).isPositive();
          assertThat(page.locator("#live .found").isVisible()).isFalse();
          Chromium.keep(page, "live-away");
        });
  }

  @Test
  @Tag("peer")
  void withoutScriptALinkLeadsToAPageOfTheSame() {
    gateway.plays("/federated/search", 200, "application/json", out -> write(out, WHOLE));
    Chromium.visit(
        Chromium.visitor("zh", 390, ColorScheme.LIGHT).setJavaScriptEnabled(false),
        page -> {
          page.navigate(broker.address() + SEARCH);
          page.getByText("同时检索合作馆").press("Enter");
          page.waitForURL("**/live/results?q=*");
          assertThat(page.locator("h1").innerText()).isEqualTo("合作馆实时结果：红楼梦");
          assertThat(page.locator(".hit").count()).isEqualTo(2);
          Chromium.keep(page, "live-results");
        });
    Chromium.visit(
        Chromium.visitor("en", 1280, ColorScheme.LIGHT).setBypassCSP(true),
        page -> {
          page.navigate(broker.address() + "/live/results?q=x");
          Chromium.look(page, "live-results-en");
        });
  }
}
