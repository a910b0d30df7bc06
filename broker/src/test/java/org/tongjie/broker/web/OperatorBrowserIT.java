package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.RequestId;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;

/** An operator looks after the systems, the region and a school's cards in a real browser. */
@Tag("peer")
@InBrowser
class OperatorBrowserIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static SimulatedIls city;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningDesk desk;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static StaffBrowser browser;

  @BeforeAll
  static void start() throws Exception {
    city = SimulatedIls.start(SimulatedIlsConfig.named("CITY").build());
    String region =
        TestRegion.text()
            .replace("127.0.0.1:6001", "127.0.0.1:" + city.sip2Port())
            .replace(", \"user\": \"tongjie\", \"secret\": \"env:S1_PASSWORD\"", "");
    desk = new RunningDesk(DATABASE.database(), RegionFile.parse(region));
    browser = new StaffBrowser();
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
    desk.close();
    city.close();
  }

  private static Locator row(Page page, String text) {
    return page.locator("tr").filter(new Locator.FilterOptions().setHasText(text)).first();
  }

  private static void press(Page page, String row, String action) {
    row(page, row).locator("form[action='" + action + "'] button").click();
  }

  @ParameterizedTest
  @CsvSource({"zh,1280", "en,390", "zh,390", "en,1280"})
  void systemIsAskedStoppedSwitchedAndSeen(String language, int width) {
    String look = language + "-" + width;
    RequestId id =
        desk.requests().held("C3%05d%s".formatted(width, language), new PlaceCode("county"));
    desk.requests().decided(id, "C3%05d%s".formatted(width, language));
    StaffClient.Member office =
        desk.member("office" + language + width, TestRegion.CITY, Role.CONSORTIUM);
    try (BrowserContext context = browser.context(desk.address(), office, language, width)) {
      Page page = context.newPage();
      page.navigate(desk.address() + "/operator");
      press(page, "S1", "/operator/probes");
      assertThat(page.locator(".notice").innerText()).contains("S1");
      assertThat(row(page, "S1").innerText()).contains("●");
      press(page, "S1", "/operator/lanes");
      assertThat(row(page, "S1").innerText()).contains("■");
      StaffBrowser.look(page, "operator-" + look);
      press(page, "S1", "/operator/lanes");
      press(page, "S1", "/operator/systems");
      assertThat(row(page, "S1").innerText()).contains("○");
      press(page, "S1", "/operator/systems");
      page.navigate(desk.address() + "/operator");
      assertThat(row(page, "S1").innerText()).contains("●");
      page.navigate(desk.address() + "/desk/requests/" + id);
      page.locator("a[href$='/why']").click();
      page.locator("select[name=library]").selectOption("SCHOOL");
      page.locator(".ask button").click();
      assertThat(page.locator(".answers").innerText())
          .contains(language.equals("zh") ? "没有可用的馆藏" : "no item known to do");
      StaffBrowser.look(page, "why-" + look);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh,1280", "en,390", "zh,390", "en,1280"})
  void everyPageOfTheRegionAndTheRegisterFitsAndPasses(String language, int width)
      throws SQLException {
    TakenMonth.since(YearMonth.of(2026, 3), DATABASE.database(), desk);
    for (int number = 1; number <= 3; number++) {
      desk.register()
          .save(
              new DeskCard(
                  new CardKey(TestRegion.SCHOOL, "2026100" + number),
                  "学生" + number,
                  "STUDENT",
                  number + "年级1班",
                  Optional.empty(),
                  number == 3 ? "挂失" : ""),
              "staff 1");
    }
    StaffClient.Member office =
        desk.member("pages" + language + width, TestRegion.CITY, Role.CONSORTIUM);
    try (BrowserContext context = browser.context(desk.address(), office, language, width)) {
      Page page = context.newPage();
      page.navigate(desk.address() + "/desk/work");
      page.locator("select[name=kind]").selectOption("bookshop");
      page.locator("input[name=figure]").fill("128.50");
      page.locator("input[name=note]").fill("新华书店选书");
      page.locator("form[action='/desk/work'] button").click();
      assertThat(row(page, "128.50").innerText())
          .contains(language.equals("zh") ? "书店购书" : "bookshops");
      for (String path :
          List.of(
              "/staff/region",
              "/staff/region/agencies/SCHOOL",
              "/staff/region/calendars/LONG",
              "/staff/region/routes/R1",
              "/staff/region/systems/S1",
              "/staff/region/deadlines/all",
              "/staff/region/proxycards/all",
              "/staff/region/text/all",
              "/desk/cards",
              "/desk/cards/card?library=SCHOOL&number=20261001",
              "/desk/cards/import",
              "/desk/cards/year-end",
              "/desk/cards/joined",
              "/desk/visits",
              "/desk/work",
              "/operator/months",
              "/operator/months/2026-03")) {
        page.navigate(desk.address() + path);
        String name = path.replaceAll("[?].*", "").replaceAll("[^a-zA-Z-]+", "-");
        StaffBrowser.look(page, name.substring(1) + "-" + language + "-" + width);
      }
      page.navigate(desk.address() + "/desk/cards/card?library=SCHOOL&number=20261001");
      page.locator("form[action='/desk/cards/pins'] button").click();
      assertThat(page.locator(".mark").innerText()).matches("[0-9]{6}");
      StaffBrowser.look(page, "pins-" + language + "-" + width);
    }
  }
}
