package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.catalog.store.DatabaseExtension;

/** Desks tell visitors; operators read a month, hand it in, and correct it beside. */
class MonthPagesIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningDesk desk;

  @BeforeAll
  static void start() throws IOException {
    desk = new RunningDesk(DATABASE.database());
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  private static HttpResponse<String> told(
      StaffClient.Member clerk, LocalDate day, String visitors) {
    return desk.post(
        clerk,
        "/desk/visits",
        desk.get(clerk, "/desk/visits").body(),
        Map.of("source", "hand", "day", day.toString(), "visitors", visitors));
  }

  @Test
  void aDeskTellsItsOwnVisitorsOnceADayOrAgain() {
    StaffClient.Member clerk = desk.member("visits", TestRegion.COUNTY, Role.DESK);
    assertThat(told(clerk, today(), "41").statusCode()).isEqualTo(303);
    assertThat(told(clerk, today(), "42").statusCode()).isEqualTo(303);
    assertThat(desk.get(clerk, "/desk/visits").body())
        .contains(today().toString(), ">42<", "人工填写")
        .doesNotContain(">41<");
    assertThat(told(clerk, today().plusDays(1), "42").body()).contains("没有保存");
    assertThat(told(clerk, today(), "many").body()).contains("没有保存");
  }

  @Test
  void aGateCountersProgramTellsThePlacesItReachesAlone() {
    StaffClient.Member clerk = desk.member("gate", TestRegion.COUNTY, Role.DESK);
    String body = "{\"place\":\"%s\",\"day\":\"%s\",\"visitors\":%d,\"source\":\"%s\"}";
    String path = "/api/v1/desk/visits";
    assertThat(desk.json(clerk, path, body.formatted("county", today(), 900, "gate")).statusCode())
        .isEqualTo(204);
    assertThat(desk.json(clerk, path, body.formatted("city", today(), 900, "gate")).statusCode())
        .isEqualTo(403);
    assertThat(desk.json(clerk, path, body.formatted("county", today(), -1, "gate")).statusCode())
        .isEqualTo(400);
    assertThat(desk.json(clerk, path, body.formatted("county", today(), 1, "guess")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void figuresAreForThoseWhoRunTheRegion() {
    StaffClient.Member clerk = desk.member("figures", TestRegion.COUNTY, Role.DESK);
    assertThat(desk.get(clerk, "/operator/months").statusCode()).isEqualTo(403);
    assertThat(desk.get(clerk, "/operator/months/2026-03/csv").statusCode()).isEqualTo(403);
    assertThat(desk.json(clerk, "/api/v1/operator/months").path("status").asInt()).isEqualTo(403);
  }

  @Test
  void anOperatorHandsAMonthInAndCorrectsItBeside() throws SQLException {
    StaffClient.Member office = desk.member("months", TestRegion.CITY, Role.CONSORTIUM);
    YearMonth month = YearMonth.from(today()).minusMonths(1);
    desk.json(
        office,
        "/api/v1/desk/visits",
        "{\"place\":\"county\",\"day\":\"%s\",\"visitors\":77,\"source\":\"gate\"}"
            .formatted(month.atDay(3)));
    desk.json(
        office,
        "/api/v1/desk/work",
        "{\"key\":\"deposit-01\",\"place\":\"county\",\"day\":\"%s\",\"kind\":\"deposit-taken\",\"figure\":30000}"
            .formatted(month.atDay(3)));
    TakenMonth.since(month, DATABASE.database(), desk);
    String page = "/operator/months/" + month;
    assertThat(desk.get(office, "/operator/months").body()).contains(page);
    assertThat(desk.get(office, page).body()).contains("开放时间（时:分）", ">77<", "门禁计数");
    assertThat(desk.get(office, page + "/csv").body())
        .contains(month + ",figure,COUNTY,county,VISITS,,,,77,gate,,")
        .contains(month + ",figure,COUNTY,county,DEPOSIT_TAKEN_FEN,,,,30000,program,,");
    Map<String, String> submit = Map.of("act", "submit");
    assertThat(desk.post(office, page, desk.get(office, page).body(), submit).statusCode())
        .isEqualTo(303);
    Map<String, String> correct =
        Map.of(
            "act", "correct",
            "agency", "COUNTY",
            "place", "county",
            "measure", "VISITS",
            "value", "79",
            "why", "two came by the back door");
    assertThat(desk.post(office, page, desk.get(office, page).body(), correct).statusCode())
        .isEqualTo(303);
    assertThat(desk.get(office, page).body()).contains(">77<", ">79<", "two came by the back door");
    Map<String, String> yuan =
        Map.of(
            "act", "correct",
            "agency", "COUNTY",
            "place", "county",
            "measure", "DEPOSIT_TAKEN_FEN",
            "value", "300.50",
            "why", "half a yuan was forgotten");
    assertThat(desk.post(office, page, desk.get(office, page).body(), yuan).statusCode())
        .isEqualTo(303);
    assertThat(desk.get(office, page).body()).contains(">300.00<", ">300.50<");
    assertThat(desk.post(office, page, desk.get(office, page).body(), submit).body())
        .contains("已经上报");
    JsonNode json = desk.json(office, "/api/v1/operator/months/" + month);
    assertThat(visits(json)).contains(77);
    assertThat(json.at("/corrections/0/number").asInt()).isEqualTo(79);
    String late =
        "{\"place\":\"county\",\"day\":\"%s\",\"visitors\":1,\"source\":\"gate\"}"
            .formatted(month.atDay(4));
    assertThat(desk.json(office, "/api/v1/desk/visits", late).statusCode()).isEqualTo(409);
  }

  private static HttpResponse<String> worked(
      StaffClient.Member clerk, String page, String kind, String figure) {
    return desk.post(
        clerk,
        "/desk/work",
        page,
        Map.of("kind", kind, "day", today().toString(), "figure", figure, "note", "书展"));
  }

  @Test
  void aDeskTellsItsWorkAndMoneyOnceAForm() {
    StaffClient.Member clerk = desk.member("work", TestRegion.COUNTY, Role.DESK);
    String page = desk.get(clerk, "/desk/work").body();
    assertThat(page).contains("加工量", "注销", "流转", "收押金", "减免", "书店购书");
    assertThat(worked(clerk, page, "withdrawn", "31").statusCode()).isEqualTo(303);
    assertThat(worked(clerk, page, "withdrawn", "31").statusCode()).isEqualTo(303);
    String next = desk.get(clerk, "/desk/work").body();
    assertThat(next).containsOnlyOnce(">31<").contains("人工填写", "书展");
    assertThat(worked(clerk, next, "bookshop", "1280.5").statusCode()).isEqualTo(303);
    assertThat(desk.get(clerk, "/desk/work?lang=en").body())
        .contains(">1280.50<", "spent in bookshops", "entered by hand");
    for (String wrong : List.of("0", "1.5", "", "many")) {
      String fresh = desk.get(clerk, "/desk/work").body();
      assertThat(worked(clerk, fresh, "added", wrong).body()).as(wrong).contains("没有保存");
    }
    StaffClient.Member city = desk.member("work-city", TestRegion.CITY, Role.DESK);
    assertThat(desk.get(city, "/desk/work").body()).doesNotContain("1280.50");
    assertThat(
            desk.post(
                    clerk,
                    "/desk/work",
                    next.replace("name=\"token\" value=\"", "name=\"token\" value=\"x"),
                    Map.of("kind", "added", "day", today().toString(), "figure", "1"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aProgramTellsWorkOnceAKeyOfPlacesItReaches() {
    StaffClient.Member clerk = desk.member("work-program", TestRegion.COUNTY, Role.DESK);
    String body = "{\"key\":\"%s\",\"place\":\"%s\",\"day\":\"%s\",\"kind\":\"%s\",\"figure\":%s}";
    String path = "/api/v1/desk/work";
    String added = body.formatted("added-0001", "county", today(), "added", "120");
    assertThat(desk.json(clerk, path, added).statusCode()).isEqualTo(204);
    assertThat(desk.json(clerk, path, added).statusCode()).isEqualTo(204);
    HttpResponse<String> other = desk.json(clerk, path, added.replace("120", "121"), "en");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("entry-key-used", "another entry");
    assertThat(
            desk.json(clerk, path, body.formatted("added-0002", "city", today(), "added", "1"))
                .statusCode())
        .isEqualTo(403);
    String wrong = body.formatted("a", "county", today().plusDays(1), "burnt", "0.5");
    assertThat(desk.json(clerk, path, wrong).body())
        .contains("\"key\"", "\"day\"", "\"kind\"", "rotated-out", "\"figure\"");
    assertThat(desk.get(clerk, "/desk/work").body()).containsOnlyOnce(">120<").contains("程序报送");
  }

  private static Optional<Integer> visits(JsonNode month) {
    return StreamSupport.stream(month.path("figures").spliterator(), false)
        .filter(figure -> figure.path("measure").asText().equals("VISITS"))
        .map(figure -> figure.path("number").asInt())
        .findFirst();
  }
}
