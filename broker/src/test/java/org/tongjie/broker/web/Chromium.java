package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

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

  /** Keeps a picture of the whole page. */
  static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of(System.getProperty("screenshots.dir"), name + ".png")));
  }

  /**
   * Keeps a picture of a page, which must fit the screen and pass axe; a page's policy would keep
   * axe's scripts out unless the visitor goes past it.
   */
  static void look(Page page, String name) {
    keep(page, name);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(name)
        .isEqualTo(page.viewportSize().width);
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
