package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.awaitility.Durations;

/** The browser of people and of the accessibility check; it asks nobody but the page's server. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** How somebody comes: language, width of the screen, colours. */
  static Browser.NewContextOptions visitor(String language, int width, ColorScheme colors) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, width < 600 ? 844 : 900)
        .setColorScheme(colors)
        .setLocale(language.equals("zh") ? "zh-CN" : "en-US");
  }

  /** The same in the usual colours, with the check's scripts let in. */
  static Browser.NewContextOptions visitor(String language, int width) {
    return visitor(language, width, ColorScheme.LIGHT).setBypassCSP(true);
  }

  BrowserContext context(Browser.NewContextOptions visitor) {
    return browser.newContext(visitor);
  }

  /** Does something with a page in a browser of its own. */
  static void visit(Browser.NewContextOptions visitor, Consumer<Page> visit) {
    try (Chromium chromium = new Chromium();
        BrowserContext context = chromium.context(visitor)) {
      visit.accept(context.newPage());
    }
  }

  /** Keeps a picture of the whole page; Chromium on a busy machine now and then draws none. */
  static void keep(Page page, String name) {
    Path file = Path.of(System.getProperty("screenshots.dir"), name + ".png");
    await()
        .atMost(Durations.ONE_MINUTE)
        .pollInSameThread()
        .ignoreExceptionsMatching(late -> late.toString().contains("capture screenshot"))
        .until(() ->
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file)).length
                > 0);
  }

  /** What can be pressed or filled in but stands beyond the screen's edge. */
  private static final String OUT_OF_REACH =
      """
      [...document.querySelectorAll('a:not(.skip), button, input, select, textarea, summary')]
        .filter(one => one.getBoundingClientRect().right > window.innerWidth)
        .map(one => one.outerHTML)
      """;

  /** The name of a constant of ours. */
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]{2,}\\b");

  /**
   * Keeps a picture of a page, which must fit the screen, have one main heading, be in words of
   * people and pass axe; a page's policy would keep axe's scripts out unless the visitor goes past
   * it.
   */
  static void look(Page page, String name) {
    keep(page, name);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(name)
        .isEqualTo(page.viewportSize().width);
    assertThat((List<?>) page.evaluate(OUT_OF_REACH)).as(name).isEmpty();
    assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
    assertThat(page.locator("h2:not(.slip-paper h2)").allInnerTexts())
        .as(name)
        .doesNotContain(page.locator("h1").innerText());
    assertThat(page.locator("main").innerText()).as(name).doesNotContainPattern(CONSTANT);
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as(name)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
