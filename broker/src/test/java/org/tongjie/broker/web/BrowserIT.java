package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongjie.broker.shelf.RunningBroker;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.DatabaseExtension;

/**
 * The pages in a real browser: Debian's chromium, or the one that the property {@code chromium}
 * names. JavaScript is off except where the accessibility check needs it.
 */
@Tag("peer")
class BrowserIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  private static final Map<String, String> PAGES =
      Map.of(
          "home", "/",
          "results", "/search?q=%E7%BA%A2%E6%A5%BC%E6%A2%A6",
          "all", "/search?q=*:*&page=2",
          "facet", "/search?q=&facet.library=CITY&facet.class=O&sort=year",
          "nothing", "/search?q=%E5%AD%94%E9%9B%80%E4%B8%9C%E5%8D%97%E9%A3%9E&facet.library=CITY",
          "record", "/records/c1",
          "attack", "/records/c2",
          "gone", "/records/c91",
          "refused", "/search?q=x&page=abc");

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningBroker broker;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Chromium chromium;

  /** How a reader comes: language, size of the screen, colours. */
  record Look(String language, int width, ColorScheme colors) {
    String name() {
      return language + "-" + width + (colors == ColorScheme.DARK ? "-dark" : "");
    }
  }

  static List<Look> looks() {
    List<Look> looks = new ArrayList<>();
    for (String language : List.of("zh", "en")) {
      looks.add(new Look(language, 390, ColorScheme.LIGHT));
      looks.add(new Look(language, 1280, ColorScheme.LIGHT));
      looks.add(new Look(language, 390, ColorScheme.DARK));
      looks.add(new Look(language, 1280, ColorScheme.DARK));
    }
    return looks;
  }

  @BeforeAll
  static void start() throws IOException {
    broker = new RunningBroker(SOLR, DATABASE, "browser-it");
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    broker.close();
  }

  private static BrowserContext context(Look look, boolean script) {
    return chromium.context(
        Chromium.visitor(look.language(), look.width(), look.colors())
            .setJavaScriptEnabled(script)
            .setBypassCSP(script));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageFitsTheScreenAndHasNoAccessibilityFaults(Look look) {
    try (BrowserContext context = context(look, true)) {
      Page page = context.newPage();
      for (Map.Entry<String, String> entry : PAGES.entrySet()) {
        String name = entry.getKey() + "-" + look.name();
        page.navigate(broker.address() + entry.getValue());
        Chromium.look(page, name);
      }
    }
  }

  @Test
  void aReaderFindsABookAndItsShelfByKeyboardWithoutScript() {
    try (BrowserContext context = context(new Look("zh", 1280, ColorScheme.LIGHT), false)) {
      Page page = context.newPage();
      page.navigate(broker.address() + "/");
      page.locator("input[name=q]:focus").waitFor();
      page.keyboard().type("红楼梦");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=*");
      Locator summary = page.locator(".hit summary");
      summary.press("Enter");
      assertThat(page.locator(".hit").innerText()).contains("文学阅览室", "I242.4/2:1", "0100023456");
      page.locator(".hit h2 a").press("Enter");
      page.waitForURL("**/records/c1");
      assertThat(page.locator("h1").innerText()).startsWith("红楼梦");
      assertThat(page.locator("main").innerText()).contains("由 2 条图书馆记录合并", "借阅部");
      page.getByText("English").press("Enter");
      page.waitForURL("**/records/c1?lang=en");
      assertThat(page.locator("main").innerText()).contains("Merged from 2 library records");
      page.navigate(broker.address() + "/");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
  }

  @Test
  void theFirstTabStopSkipsToTheContent() {
    try (BrowserContext context = context(new Look("en", 1280, ColorScheme.LIGHT), false)) {
      Page page = context.newPage();
      page.navigate(broker.address() + "/records/c1");
      page.keyboard().press("Tab");
      Locator skip = page.locator(".skip");
      assertThat(skip.boundingBox().y).isGreaterThanOrEqualTo(0);
      page.keyboard().press("Enter");
      assertThat(page.url()).endsWith("#main");
    }
  }

  @Test
  void markupInARecordStaysText() {
    try (BrowserContext context = context(new Look("zh", 1280, ColorScheme.LIGHT), true)) {
      Page page = context.newPage();
      List<String> dialogs = new ArrayList<>();
      page.onDialog(dialog -> {
        dialogs.add(dialog.message());
        dialog.dismiss();
      });
      for (String path :
          List.of(
              "/records/c2", "/search?q=script", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E")) {
        page.navigate(broker.address() + path);
        assertThat(page.locator("main img, main script, main b, main i").count()).isZero();
      }
      page.navigate(broker.address() + "/records/c2");
      assertThat(page.locator("h1").innerText()).contains("<script>alert('1')</script>");
      assertThat(
              page.evaluate(
                  "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent).description"))
          .isEqualTo("</script><script>alert(3)</script>");
      assertThat(dialogs).isEmpty();
    }
  }
}
