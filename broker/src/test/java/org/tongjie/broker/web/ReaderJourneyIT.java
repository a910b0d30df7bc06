package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.http.ReaderSide;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.shelf.RunningBroker;
import org.tongjie.broker.shelf.TwoEditions;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.work.Checkpoint;
import org.tongjie.broker.work.LaneStops;
import org.tongjie.broker.work.LendingEngine;
import org.tongjie.broker.work.LendingParts;
import org.tongjie.broker.work.Pace;
import org.tongjie.broker.work.SystemLosses;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.DatabaseExtension;

/** A reader asks for a book and follows it, in Chromium, without JavaScript but for axe. */
@Tag("peer")
class ReaderJourneyIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningBroker broker;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static LendingEngine engine;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    broker = new RunningBroker(SOLR, DATABASE, "reader-it", ReaderJourneyIT::lending);
    chromium = new Chromium();
  }

  /** The school's desk keeps its readers; no supplier is found yet, so requests stay open. */
  private static List<Object> lending(ClusterReader clusters) {
    Region region = TestRegion.region();
    Connectors connectors = new Connectors(List.of());
    Clock clock = Clock.systemUTC();
    ReaderSide side = new ReaderSide(DATABASE.database(), () -> region, connectors, clock);
    for (String number :
        List.of(
            "20260001",
            "20260002",
            "20260003",
            "20260004",
            "20260005",
            "20260006",
            "20260061",
            "20260062")) {
      CardKey card = new CardKey(TestRegion.SCHOOL, number);
      String type = number.startsWith("2026006") ? "CLASS" : "STUDENT";
      side.register().save(new DeskCard(card, "某某", type, "六1", Optional.empty(), ""), "staff 1");
      side.register().changePin(card, new Pin("pin-" + number), "staff 1");
    }
    engine =
        new LendingEngine(
            new LendingParts(
                new PostgresRequests(DATABASE.database()),
                (system, last, limit) -> List.of(),
                () -> region,
                connectors,
                request ->
                    new SupplierChoice.Choice.Later(clock.instant().plusSeconds(600), "wait"),
                side.check(),
                (request, notice, marker) -> {},
                side.check(),
                Pace.USUAL,
                clock,
                Checkpoint.Listener.NONE,
                LaneStops.inMemory(),
                SystemLosses.inMemory(),
                "test"));
    return side.resources(
        new ReaderSide.Books(engine.lending(), clusters, TwoEditions.OF_A_WORK), "");
  }

  @AfterAll
  static void stop() {
    chromium.close();
    broker.close();
    engine.close();
  }

  private static BrowserContext context(String language, int width) {
    return chromium.context(Chromium.visitor(language, width));
  }

  private static void signIn(Page page, String number, String pin) {
    page.fill("#number", number);
    page.fill("#pin", pin);
    page.keyboard().press("Enter");
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 390, 20260001, 正在核对读者证, 已取消",
    "en, 1280, 20260002, Checking your card, Cancelled"
  })
  void aReaderAsksForABookSeesItAndCancels(
      String language, int width, String card, String state, String cancelled) {
    try (BrowserContext context = context(language, width)) {
      Page page = context.newPage();
      String look = language + "-" + width;
      page.navigate(broker.address() + "/records/c1");
      Chromium.look(page, "reader-record-" + look);
      page.click("a.ask");
      Chromium.look(page, "reader-signin-" + look);
      signIn(page, card, "wrong");
      page.locator("[role=alert]").waitFor();
      signIn(page, card, "pin-" + card);
      page.waitForURL("**/records/c1/request");
      assertThat(page.locator("#pickup optgroup").first().getAttribute("label")).contains("校");
      Chromium.look(page, "reader-ask-" + look);
      page.click(".fields button");
      page.waitForURL("**/me/requests/**");
      assertThat(page.locator(".now .state").innerText()).isEqualTo(state);
      Chromium.look(page, "reader-request-" + look);
      page.navigate(broker.address() + "/records/c1/request");
      page.click(".fields button");
      page.waitForURL("**/me/requests/*?done=twice");
      Locator cancel = page.locator("form[action$='/cancel'] button");
      assertThat(cancel.isVisible()).isFalse();
      page.locator("summary").click();
      Chromium.look(page, "reader-cancel-" + look);
      cancel.click();
      page.waitForURL("**?done=cancel");
      assertThat(page.locator(".now .state").innerText()).isEqualTo(cancelled);
      page.navigate(broker.address() + "/me");
      Chromium.look(page, "reader-me-" + look);
      page.navigate(broker.address() + "/me/settings");
      Chromium.look(page, "reader-settings-" + look);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh, 390, 20260005, 另一版本", "en, 1280, 20260006, in another edition"})
  void whoTakesAnyEditionIsLedToThatRequestWhenAskingForAnother(
      String language, int width, String card, String told) {
    try (BrowserContext context = context(language, width)) {
      Page page = context.newPage();
      page.navigate(broker.address() + "/records/" + TwoEditions.ONE + "/request");
      signIn(page, card, "pin-" + card);
      page.waitForURL("**/request");
      page.check("input[name=edition][value=any]");
      page.click(".fields button");
      page.waitForURL("**/me/requests/*?done=asked");
      String request = page.url().replaceAll("\\?.*", "");
      page.navigate(broker.address() + "/records/" + TwoEditions.OTHER + "/request");
      page.click(".fields button");
      page.waitForURL(request + "?done=edition");
      assertThat(page.locator("main").innerText()).contains(told);
      Chromium.look(page, "reader-edition-" + language + "-" + width);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh, 390, 20260061, 第 2 册，共 3 册", "en, 1280, 20260062, copy 2 of 3"})
  void aClassAsksForSeveralCopiesAndAPersonIsNotAskedHowMany(
      String language, int width, String card, String second) {
    try (BrowserContext context = context(language, width)) {
      Page page = context.newPage();
      page.navigate(broker.address() + "/records/c1/request");
      signIn(page, card, "pin-" + card);
      page.waitForURL("**/request");
      page.fill("#copies", "3");
      Chromium.look(page, "reader-copies-" + language + "-" + width);
      page.click(".fields button");
      page.waitForURL("**/me/requests/*?done=asked");
      page.navigate(broker.address() + "/me");
      assertThat(page.locator(".requests li").count()).isEqualTo(3);
      assertThat(page.locator("main").innerText()).contains(second);
      Chromium.look(page, "reader-class-" + language + "-" + width);
    }
    try (BrowserContext context = context(language, width)) {
      Page page = context.newPage();
      page.navigate(broker.address() + "/records/c1/request");
      signIn(page, "20260004", "pin-20260004");
      page.waitForURL("**/request");
      assertThat(page.locator("#copies").count()).isZero();
    }
  }

  @Test
  void aReaderNeitherSeesNorTouchesAnothersRequest() {
    String request;
    try (BrowserContext context = context("zh", 1280)) {
      Page page = context.newPage();
      page.navigate(broker.address() + "/records/c1/request");
      signIn(page, "20260003", "pin-20260003");
      page.waitForURL("**/records/c1/request");
      page.click(".fields button");
      page.waitForURL("**/me/requests/**");
      request = page.url().replaceAll("\\?.*", "");
    }
    try (BrowserContext context = context("zh", 1280)) {
      Page page = context.newPage();
      page.navigate(request);
      assertThat(page.url()).contains("/sign-in?next=");
      signIn(page, "20260004", "pin-20260004");
      page.waitForURL("**/me/requests/**");
      assertThat(page.locator("main").innerText()).contains("没有这件申请");
      page.navigate(broker.address() + "/me");
      assertThat(page.locator(".requests li").count()).isZero();
    }
  }
}
