package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium as staff use it; each page that is looked at fits its screen and passes axe. */
final class StaffBrowser implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  StaffBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
  }

  /** A browser in which a member of staff is signed in at an address. */
  BrowserContext context(String address, RunningDesk.Member member, String language, int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setLocale(language.equals("zh") ? "zh-CN" : "en-US")
                .setBypassCSP(true));
    context.addCookies(List.of(new Cookie("staff", member.cookie()).setUrl(address)));
    return context;
  }

  /** Keeps a picture of a page, which must fit and pass axe. */
  static void look(Page page, String name) {
    int width = page.viewportSize().width;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of(System.getProperty("screenshots.dir"), "desk-" + name + ".png")));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
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
