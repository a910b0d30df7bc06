package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.region.Period;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RegionVersion;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.Json;

class RegionPagesIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningDesk desk;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RegionStore store;

  /** Staff by the names that tests call them. */
  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Map<String, StaffClient.Member> staff;

  @BeforeAll
  static void start() throws IOException {
    desk = new RunningDesk(DATABASE.database());
    store = desk.regions();
    staff =
        Map.of(
            "office", desk.member("office", TestRegion.CITY, Role.CONSORTIUM),
            "county", desk.member("county", TestRegion.COUNTY, Role.HEAD_LIBRARY),
            "clerk", desk.member("clerk", TestRegion.COUNTY, Role.DESK),
            "nobody", new StaffClient.Member("nobody"));
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static HttpRequest.Builder request(String path, String name) {
    return HttpRequest.newBuilder(URI.create(desk.address() + "/staff/region" + path))
        .header("Cookie", "staff=" + Objects.requireNonNull(staff.get(name)).cookie());
  }

  private static String token(String name) {
    String page = desk.get(Objects.requireNonNull(staff.get(name)), "/desk").body();
    return page.contains("name=\"token\"") ? PageForm.value(page, "token") : "";
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static HttpResponse<String> get(String path, String staff) {
    return send(request(path, staff).build());
  }

  private static HttpResponse<String> post(String path, String staff, Map<String, String> form) {
    Map<String, String> all = new TreeMap<>(form);
    all.putIfAbsent("token", token(staff));
    all.putIfAbsent("version", Integer.toString(version().number()));
    return send(
        request(path, staff)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(PageForm.body(all)))
            .build());
  }

  private static RegionVersion version() {
    return store.currentVersion().orElseThrow();
  }

  private static Region region() {
    return store.current().map(StoredRegion::region).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?lang=en",
        "/agencies/SCHOOL",
        "/calendars/LONG",
        "/routes/R1?lang=en",
        "/systems/S1",
        "/deadlines/all",
        "/proxycards/all",
        "/text/all"
      })
  void staffSeeEveryPage(String path) {
    HttpResponse<String> page = get(path, "county");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>").doesNotContain("<script");
    assertThat(get(path, "nobody").statusCode()).as("sent to sign in").isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/calendars/NONE", "/systems/no code", "/agencies/X", "/other/all"})
  void whatIsNotThereIsNotFound(String path) {
    assertThat(get(path.replace(" ", "%20"), "office").statusCode()).isEqualTo(404);
  }

  @Test
  void headLibraryChangesTheHoursOfThoseBelow() {
    Map<String, String> hours =
        Map.of(
            "MONDAY", "08:00-11:00，13:00-16:00",
            "closures", "2027-01-23 2027-02-21 寒假\n2027-03-01 检修",
            "special", "2027-01-30 09:00-11:00 值班\n2027-04-05",
            "note", "新学期");
    assertThat(post("/calendars/CLASS", "county", hours).statusCode()).isEqualTo(303);
    assertThat(region().calendars().opening("CLASS").orElseThrow())
        .satisfies(calendar -> {
          assertThat(calendar.weeklyHours()).isEqualTo(Duration.ofHours(6));
          assertThat(calendar.closures()).extracting("reason").containsExactly("寒假", "检修");
          assertThat(calendar.specialDays()).extracting("reason").containsExactly("值班", "");
        });
    assertThat(version().by()).startsWith("staff ");
    assertThat(version().note()).isEqualTo("新学期");
    assertThat(get("/calendars/CLASS?saved=1", "county").body())
        .contains("08:00-11:00,13:00-16:00")
        .contains("现用第 " + version().number() + " 版");
  }

  @Test
  void deskAloneChangesHoursAndNoConnector() {
    Map<String, String> hours = Map.of("MONDAY", "08:30-17:00", "note", "冬令");
    assertThat(post("/calendars/WEEK", "clerk", hours).statusCode()).isEqualTo(303);
    assertThat(post("/systems/S3", "clerk", Map.of()).statusCode()).isEqualTo(403);
    assertThat(post("/calendars/WEEK", "clerk", Map.of("token", "x")).statusCode()).isEqualTo(403);
  }

  @Test
  void savedRegionIsConnectedWithoutARestart() {
    assertThat(desk.connected().connector(new SystemCode("S2"))).isEmpty();
    Map<String, String> on = Map.of("on", "on", "address", "http://127.0.0.1:6002");
    assertThat(post("/systems/S2", "office", on).statusCode()).isEqualTo(303);
    assertThat(desk.connected().connector(new SystemCode("S2"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/calendars/LONG", "/systems/S1", "/deadlines/all"})
  void nobodyChangesWhatIsNotTheirAffair(String path) {
    int before = version().number();
    assertThat(post(path, "county", Map.of()).statusCode()).isEqualTo(403);
    assertThat(get(path, "county").body()).doesNotContain("检查并保存");
    assertThat(version().number()).isEqualTo(before);
  }

  @Test
  void whatIsWrongIsToldAndWhatWasFilledInStays() {
    int before = version().number();
    HttpResponse<String> page =
        post("/calendars/LONG", "office", Map.of("MONDAY", "9 <to> 5", "closures", "soon"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("不是开放时间：请写 08:30-12:00", "\nsoon</textarea>")
        .doesNotContain("<to>");
    assertThat(
            post("/calendars/LONG", "office", Map.of("MONDAY", "09:00-12:00,11:00-13:00")).body())
        .contains("重叠");
    assertThat(version().number()).isEqualTo(before);
  }

  @Test
  void connectorIsSwitchedOffAndSet() {
    Map<String, String> form =
        Map.of("address", "127.0.0.1:6009", "settings", "charset=GBK\nterminator = CRLF");
    assertThat(post("/systems/S1", "office", form).statusCode()).isEqualTo(303);
    assertThat(region().system(new SystemCode("S1")).orElseThrow())
        .satisfies(system -> {
          assertThat(system.switches().on()).isFalse();
          assertThat(system.settings()).isEqualTo(Map.of("charset", "GBK", "terminator", "CRLF"));
          assertThat(system.login()).isPresent();
        });
  }

  @Test
  void whoWasOvertakenIsTold() {
    String before = Integer.toString(version().number());
    Map<String, String> friday = Map.of("FRIDAY", "on");
    assertThat(post("/routes/R4", "office", friday).statusCode()).isEqualTo(303);
    HttpResponse<String> late =
        post("/routes/R4", "office", Map.of("MONDAY", "on", "version", before));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("工作人员");
    assertThat(post("/routes/R4", "office", friday).statusCode()).as("unchanged").isEqualTo(200);
  }

  @Test
  void textIsSavedAsItIs() {
    String text =
        get("/text/all", "office").body().contains("enctype=\"text/plain\"")
            ? TestRegion.text().replace("\"8h desk\"", "\"12h desk\"")
            : "";
    HttpResponse<String> answer = sendText(text, "时限");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(region().deadlines().pull()).isEqualTo(Period.parse("12h desk"));
    assertThat(version().note()).isEqualTo("时限");
  }

  /** A prefecture with its townships: more than forms usually carry. */
  @Test
  void aRegionOfThreeHundredLibrariesIsCheckedAndTakenIntoUse() throws IOException {
    Region before = region();
    ObjectNode file = (ObjectNode) Json.MAPPER.readTree(RegionFile.text(before));
    for (int number = 0; number < 300; number++) {
      file.withArray("agencies")
          .addObject()
          .put("symbol", "TOWN-" + number)
          .put("name", "某县图书馆第" + number + "分馆")
          .put("tier", "branch")
          .put("parent", "COUNTY");
      file.withArray("places")
          .addObject()
          .put("code", "town-" + number)
          .put("agency", "TOWN-" + number)
          .put("name", "第" + number + "分馆借还台")
          .put("calendar", "LONG")
          .put("address", "某县某镇人民路" + number + "号文化站二楼")
          .put("main", true);
    }
    String text = file.toString();
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(64 * 1024);
    StaffClient.Member office = Objects.requireNonNull(staff.get("office"));
    assertThat(desk.json(office, "/api/v1/operator/region/check", text).body())
        .contains("\"usable\":true");
    HttpResponse<String> answer = sendText(text, "三百个分馆");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(region().agencies()).hasSize(before.agencies().size() + 300);
    store.save(before, version().number(), "test", "");
    assertThat(
            desk.json(office, "/api/v1/operator/region/check", " ".repeat(4_000_000)).statusCode())
        .isEqualTo(413);
  }

  private static HttpResponse<String> sendText(String text, String note) {
    return send(
        request("/text/all", "office")
            .header("Content-Type", "text/plain")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "token="
                        + token("office")
                        + "\r\nversion="
                        + version().number()
                        + "\r\nnote="
                        + note
                        + "\r\ntext="
                        + text
                        + "\r\n"))
            .build());
  }

  @Test
  void formsOfOtherSitesAreRefused() {
    HttpRequest forged =
        request("/deadlines/all", "office")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(HttpRequest.BodyPublishers.ofString("pull=1h"))
            .build();
    assertThat(send(forged).statusCode()).isEqualTo(403);
  }
}
