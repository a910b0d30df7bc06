package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.patron.CardWord;
import org.tongjie.broker.patron.Obstacle;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.catalog.store.DatabaseExtension;

/** A day at desks in a real browser, by keyboard and scanner alone. */
@Tag("peer")
@InBrowser
class DeskBrowserIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningDesk desk;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static StaffBrowser browser;

  @BeforeAll
  static void start() throws Exception {
    desk = new RunningDesk(DATABASE.database());
    browser = new StaffBrowser();
  }

  @AfterAll
  static void stop() {
    browser.close();
    desk.close();
  }

  private static void look(Page page, String name) {
    StaffBrowser.look(page, name);
  }

  /** The page that answers names another next act. */
  private static String scan(Page page, String text) {
    String before = page.locator(".scan input[name=form]").getAttribute("value");
    page.locator("#text:focus").waitFor();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
    page.locator(".scan input[name=form]:not([value='" + before + "'])")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    return page.locator(".result .what").innerText();
  }

  @ParameterizedTest
  @CsvSource({"zh,1280", "en,390"})
  void bookIsSentReceivedHandedOutAndTakenBack(String language, int width) {
    String look = language + "-" + width;
    String barcode = (language.equals("zh") ? "C1" : "C2") + "%07d".formatted(width);
    RequestId id = desk.requests().held(barcode, new PlaceCode("county"));
    StaffClient.Member city =
        desk.member("city" + language + width, TestRegion.CITY, Role.CONSORTIUM);
    StaffClient.Member county =
        desk.member("county" + language + width, TestRegion.COUNTY, Role.HEAD_LIBRARY);
    try (BrowserContext sender = browser.context(desk.address(), city, language, width);
        BrowserContext receiver = browser.context(desk.address(), county, language, width)) {
      Page page = sender.newPage();
      page.navigate(desk.address() + "/desk/pull");
      look(page, "pull-" + look);
      page.navigate(desk.address() + "/desk");
      assertThat(scan(page, barcode)).contains("县馆台");
      look(page, "send-" + look);
      page.locator(".slips a").first().click();
      look(page, "slip-" + look);
      page.navigate(desk.address() + "/operator");
      look(page, "operator-" + look);
      Page other = receiver.newPage();
      other.navigate(desk.address() + "/desk");
      scan(other, barcode);
      look(other, "ready-" + look);
      scan(other, barcode);
      desk.word = new CardWord.Stopped(List.of(Obstacle.EXPIRED, Obstacle.OVERDUE));
      scan(other, "K77");
      other.locator(".result summary").click();
      look(other, "stopped-" + look);
      other.locator("#text").focus();
      desk.word = new CardWord.Unheard();
      scan(other, barcode);
      scan(other, "K77");
      look(other, "lent-" + look);
      assertThat(desk.requests().request(id).state()).isEqualTo(RequestState.LOANED);
      other.navigate(desk.address() + "/desk/requests/" + id);
      look(other, "request-" + look);
      page.navigate(desk.address() + "/desk");
      scan(page, barcode);
      assertThat(desk.requests().request(id).state()).isEqualTo(RequestState.FINISHED);
      page.navigate(desk.address() + "/desk/bins");
      look(page, "bins-" + look);
      page.locator("td a[href^='/desk/bins/']").first().click();
      page.locator("a[href$='late=1']").click();
      look(page, "sheet-" + look);
      page.navigate(desk.address() + "/desk/problems");
      look(page, "problems-" + look);
      page.locator("form[action='/staff/sign-out'] button").click();
      page.waitForURL("**/staff/sign-in");
      page.navigate(desk.address() + "/desk");
      assertThat(page.url()).contains("/staff/sign-in");
    }
  }
}
