package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.shelf.RunningBroker;
import org.tongjie.broker.shelf.RunningSystems;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Operation;

/** Where items are now, on the pages of readers, told by systems over real sockets. */
class ShelvesIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final String SEARCH = "/search?q=%E7%BA%A2%E6%A5%BC%E6%A2%A6";
  private static final String MANY = "/search?q=%E6%95%B0%E5%AD%A6&facet.library=CITY";

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningSystems systems;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningBroker broker;

  @BeforeAll
  static void start(@TempDir Path secrets) throws IOException {
    systems = new RunningSystems(secrets);
    broker = RunningBroker.withShelves(SOLR, DATABASE, "shelves-it", systems.parts());
  }

  @AfterAll
  static void stop() throws IOException {
    broker.close();
    systems.close();
  }

  @AfterEach
  void calm() {
    systems.calm();
  }

  private static void countyIsSilent() {
    systems.county().faults().rate(Operation.ITEM, FaultKind.SILENT, 1);
  }

  @Test
  void pagesDoNotWaitForSystemsAndLeadToAPageOfTheSame() {
    countyIsSilent();

    HttpResponse<String> record = broker.get("/records/c1?lang=zh");
    HttpResponse<String> results = broker.get(SEARCH + "&lang=zh");

    assertThat(record.body())
        .contains("data-events=\"/availability/events?id=c1&amp;lang=zh&amp;whole=1\"")
        .contains("href=\"/availability?id=c1&amp;lang=zh\"", "查看实时馆藏状态")
        .doesNotContain("在架可借");
    assertThat(results.body()).contains("data-record=\"c1\"", "查看实时馆藏状态");
    assertThat(record.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self';"));
    assertThat(broker.get("/search?q=%E5%AD%94%E9%9B%80%E4%B8%9C%E5%8D%97").body())
        .doesNotContain("id=\"shelves\"");
  }

  @Test
  void theEventsTellQuickSystemsFirstAndNameTheSilentOneAtTheEnd() {
    countyIsSilent();

    String events = broker.get("/availability/events?id=c1&lang=zh&whole=1").body();

    String soon = events.substring(0, events.lastIndexOf("event: shelves"));
    assertThat(soon).contains("\"barcode\":\"0100023456\",\"word\":{\"text\":\"在架可借\"");
    assertThat(events)
        .contains("东山县图书馆的系统暂未回应", "刚刚，市馆系统答复")
        .endsWith("event: end\ndata: {\"text\":\"在架可借：市图书馆 · 东山县图书馆的系统暂未回应 · 刚刚\"}\n\n");
  }

  @Test
  void theNearestLibraryIsNamedFirst() {
    String nearSchool = broker.get("/availability/events?id=c1&lang=zh").body();
    String nearCity = broker.get("/availability/events?id=c1&lang=en&at=CITY").body();

    assertThat(nearSchool).contains("2 馆在架可借：东山县图书馆、市图书馆");
    assertThat(nearCity).contains("On the shelf in 2 libraries: City Library, 东山县图书馆");
  }

  @Test
  void theirPageSaysWhichLibraryHasNoSystem() {
    assertThat(broker.get("/availability?id=c3&lang=zh").body()).contains("该馆没有联网的系统，请向该馆询问");
    assertThat(broker.get("/availability").statusCode()).isEqualTo(400);
    assertThat(broker.get("/availability?id=c777&lang=zh").body()).contains("没有这样的书目");
    assertThat(broker.get("/robots.txt").body()).contains("Disallow: /availability");
  }

  @ParameterizedTest
  @Tag("peer")
  @CsvSource({
    "zh, 390, LIGHT, 东山县图书馆的系统暂未回应",
    "en, 1280, DARK, The system of 东山县图书馆 has not answered",
    "zh, 1280, LIGHT, 东山县图书馆的系统暂未回应",
    "en, 390, LIGHT, The system of 东山县图书馆 has not answered"
  })
  void theRecordsPageFillsInWhatSystemsSayAndNothingMoves(
      String language, int width, ColorScheme colors, String silent) {
    countyIsSilent();
    Chromium.visit(
        Chromium.visitor(language, width, colors).setBypassCSP(true),
        page -> {
          String place = "document.querySelector('#facts').getBoundingClientRect().top";
          page.navigate(
              broker.address() + "/records/c1",
              new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
          page.locator("#facts").waitFor();
          Object before = page.evaluate(place);
          page.locator("[data-library=CITY] .now-cell.free").first().waitFor();
          page.locator("[data-library=XIAN] .told.silent").waitFor();
          page.locator("#shelves .news").getByText(silent).waitFor();
          assertThat(page.locator("[data-library=CITY] td.free").count()).isEqualTo(2);
          assertThat(page.locator("[data-library=XIAN] .told").innerText()).isEqualTo(silent);
          if (width > 1000) {
            assertThat(page.evaluate(place)).isEqualTo(before);
          }
          Chromium.look(page, "shelves-record-" + language + "-" + width);
        });
  }

  @ParameterizedTest
  @Tag("peer")
  @CsvSource({"zh, 390, LIGHT, 在架可借：市图书馆", "en, 1280, DARK, On the shelf: City Library"})
  void aPageOfResultsGetsALineForEachHitAndNothingMoves(
      String language, int width, ColorScheme colors, String line) {
    Chromium.visit(
        Chromium.visitor(language, width, colors).setBypassCSP(true),
        page -> {
          String place =
              "[...document.querySelectorAll('.hit h2')].map(h => h.getBoundingClientRect().top)"
                  + ".join()";
          page.navigate(
              broker.address() + MANY,
              new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
          page.locator(".bottom").waitFor();
          Object before = page.evaluate(place);
          page.locator(".hit .shelf.free").nth(19).waitFor();
          page.waitForFunction("document.querySelector('#shelves .news').textContent !== ''");
          assertThat(page.locator(".hit .shelf").first().innerText()).startsWith(line);
          assertThat(page.evaluate(place)).isEqualTo(before);
          Chromium.look(page, "shelves-results-" + language + "-" + width);
        });
  }

  @Test
  @Tag("peer")
  void hitsFurtherDownAreAskedForWhenAReaderComesToThem() {
    Chromium.visit(
        Chromium.visitor("zh", 390, ColorScheme.LIGHT),
        page -> {
          Queue<String> asked = new ConcurrentLinkedQueue<>();
          page.onRequest(request -> {
            if (request.url().contains("/availability/events")) {
              asked.add(request.url());
            }
          });
          page.navigate(broker.address() + MANY + "&size=50");
          page.locator(".hit .shelf.free").nth(19).waitFor();
          assertThat(asked).hasSize(1);
          assertThat(page.locator(".hit .shelf").nth(20).innerText()).isEmpty();
          page.locator(".hit").nth(20).scrollIntoViewIfNeeded();
          page.locator(".hit .shelf.free").nth(20).waitFor();
          assertThat(asked).hasSize(2);
          page.locator(".bottom").scrollIntoViewIfNeeded();
          page.waitForFunction(
              "[...document.querySelectorAll('.hit .shelf')].every(one => one.textContent !== '')");
          assertThat(asked).hasSize((int) Math.ceil(page.locator(".hit").count() / 20.0));
        });
    assertThat(broker.get(MANY + "&size=50&lang=zh").body())
        .contains("第 21 至 ")
        .containsPattern(
            "<p class=\"shelf\" data-record=\"c\\d+\" data-more=\"/availability/events");
  }

  @Test
  @Tag("peer")
  void withoutScriptALinkLeadsToAPageOfTheSame() {
    Chromium.visit(
        Chromium.visitor("zh", 390, ColorScheme.LIGHT).setJavaScriptEnabled(false),
        page -> {
          page.navigate(broker.address() + SEARCH);
          page.getByText("查看实时馆藏状态").press("Enter");
          page.waitForURL("**/availability?id=c1*");
          assertThat(page.locator("h1").innerText()).startsWith("实时馆藏状态：红楼梦");
          assertThat(page.locator("td.free").count()).isEqualTo(3);
          page.navigate(broker.address() + "/records/c1");
          page.getByText("查看实时馆藏状态").press("Enter");
          page.waitForURL("**/availability?id=c1*");
        });
    Chromium.visit(
        Chromium.visitor("en", 390, ColorScheme.LIGHT).setBypassCSP(true),
        page -> {
          page.navigate(broker.address() + "/availability?id=c1&id=c3&id=c102");
          Chromium.look(page, "shelves-page-en-390");
          page.navigate(broker.address() + "/availability?id=c1&lang=zh");
          Chromium.look(page, "shelves-page-zh-390");
        });
  }
}
