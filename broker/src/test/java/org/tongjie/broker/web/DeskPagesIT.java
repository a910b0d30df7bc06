package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Whereabouts;
import org.tongjie.catalog.store.DatabaseExtension;

/** A desk works by scans, lists, slips and handover sheets. */
class DeskPagesIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningDesk desk;

  @BeforeAll
  static void start() throws Exception {
    desk = new RunningDesk(DATABASE.database());
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void bookGoesFromPullListToReaderAndHomeByScansAlone() {
    StaffClient.Member city = desk.member("city", TestRegion.CITY, Role.DESK);
    StaffClient.Member county = desk.member("county", TestRegion.COUNTY, Role.DESK);
    RequestId id = desk.requests().held("C00000001", new PlaceCode("county"));
    assertThat(desk.get(city, "/desk/pull").body()).contains("三体", "C00000001", "县馆台");
    assertThat(desk.scan(city, "C00000001")).contains("result move", "送往 县馆台");
    assertThat(desk.get(county, "/desk/receive").body()).contains("C00000001");
    assertThat(desk.scan(county, "C00000001")).contains("result good", "上待取书架");
    assertThat(desk.get(county, "/desk/shelf").body()).contains("C00000001");
    String asked = desk.scan(county, "C00000001");
    assertThat(asked).contains("请扫读者证");
    String lent =
        desk.scan(
                county,
                Map.of(
                    "text",
                    "K77",
                    "bookOwner",
                    PageForm.value(asked, "bookOwner"),
                    "bookCode",
                    PageForm.value(asked, "bookCode")))
            .body();
    assertThat(lent).contains("前归还");
    assertThat(desk.requests().request(id).state()).isEqualTo(RequestState.LOANED);
    assertThat(desk.scan(city, "C00000001")).contains("已还，上架");
    assertThat(desk.requests().request(id).supplier(1).orElseThrow().whereabouts())
        .isEqualTo(new Whereabouts.Home(new PlaceCode("city")));
    assertThat(desk.get(county, "/desk/requests/" + id).body()).contains("借出 · 县馆台");
  }

  @Test
  void binsAreHandedOverAndDifferencesBecomeCases() {
    StaffClient.Member city = desk.member("city3", TestRegion.CITY, Role.DESK);
    StaffClient.Member branch = desk.member("branch3", TestRegion.BRANCH, Role.DESK);
    desk.requests().held("C00000003", new PlaceCode("branch"));
    desk.scan(city, "C00000003");
    String path = sheetTo("分馆台", city);
    String page = desk.get(city, path).body();
    assertThat(page).contains("C00000003", "三体");
    desk.post(city, path, page, Map.of("act", "send", "carrier", "物流", "counted", "1"));
    String coming = desk.get(branch, path).body();
    desk.post(branch, path, coming, Map.of("act", "receive", "counted", "0"));
    assertThat(desk.get(branch, "/desk/problems").body()).contains("清单上有，没有到", "点数不符");
  }

  @Test
  void handoversSignedOnPaperAreEnteredAtTheirOwnTimes() {
    StaffClient.Member city = desk.member("city33", TestRegion.CITY, Role.DESK);
    desk.requests().held("C00000033", new PlaceCode("county"));
    StaffClient.Member county = desk.member("county33", TestRegion.COUNTY, Role.DESK);
    desk.scan(city, "C00000033");
    String path = sheetTo("县馆台", city);
    LocalDateTime sent =
        LocalDateTime.now(Calendars.USUAL_ZONE).minusHours(3).truncatedTo(ChronoUnit.MINUTES);
    String page = desk.get(city, path + "?late=1").body();
    assertThat(page).contains("type=\"datetime-local\"");
    assertThat(signed(city, path, page, "send", sent.plusDays(1))).contains("时间不对");
    signed(city, path, page, "send", sent);
    assertThat(desk.get(city, path).body()).contains(shown(sent), "补录");

    String coming = desk.get(county, path + "?late=1").body();
    assertThat(signed(county, path, coming, "receive", sent.minusHours(1))).contains("不能早于送出的时间");
    signed(county, path, coming, "receive", sent.plusHours(1));
    assertThat(desk.get(county, path).body()).contains(shown(sent.plusHours(1)));
  }

  @Test
  void othersSeeNeitherPagesNorRequests() {
    RequestId id = desk.requests().held("C00000004", new PlaceCode("county"));
    assertThat(desk.get("/desk").statusCode()).isEqualTo(303);
    StaffClient.Member school = desk.member("school4", TestRegion.BRANCH, Role.DESK);
    assertThat(desk.get(school, "/desk/requests/" + id).statusCode()).isEqualTo(404);
    assertThat(desk.get(school, "/operator").statusCode()).isEqualTo(403);
    String page = desk.get(school, "/desk").body();
    assertThat(page).doesNotContain("/operator");
    assertThat(
            desk.post(
                    school,
                    "/desk",
                    page.replace("name=\"token\" value=\"", "name=\"token\" value=\"x"),
                    Map.of())
                .statusCode())
        .as("a form of another session")
        .isEqualTo(403);
  }

  @Test
  void workOnPaperIsEnteredLaterAtItsOwnTime() {
    StaffClient.Member city = desk.member("city71", TestRegion.CITY, Role.DESK);
    RequestId id = desk.requests().held("C00000071", new PlaceCode("county"));
    LocalDateTime then =
        LocalDateTime.now(Calendars.USUAL_ZONE).minusMinutes(90).truncatedTo(ChronoUnit.MINUTES);
    String page = desk.get(city, "/desk?late=1").body();
    assertThat(page).contains("name=\"at\"");
    String tomorrow = then.plusDays(1).toString();
    desk.post(city, "/desk", page, Map.of("text", "C00000071", "at", tomorrow));
    assertThat(desk.requests().request(id).supplier(1).orElseThrow().state())
        .isEqualTo(SupplyState.HELD);
    String again = desk.get(city, "/desk?late=1").body();
    desk.post(city, "/desk", again, Map.of("text", "C00000071", "at", then.toString()));
    SupplierRequest sent = desk.requests().request(id).supplier(1).orElseThrow();
    assertThat(sent.state()).isEqualTo(SupplyState.SENT);
    assertThat(sent.since()).isEqualTo(then.atZone(Calendars.USUAL_ZONE).toInstant());
  }

  @Test
  void slipsNameNoReaders() {
    StaffClient.Member city = desk.member("city6", TestRegion.CITY, Role.DESK);
    RequestId id = desk.requests().held("C00000006", new PlaceCode("county"));
    String slip = desk.get(city, "/desk/requests/" + id + "/slips/1/transfer?paper=roll").body();
    assertThat(slip).contains("<svg class=\"barcode\"", "县馆台", "C00000006").doesNotContain("K77");
  }

  @Test
  void programsScanByTheInterfaceAndTwiceIsOnce() {
    StaffClient.Member kiosk = desk.member("kiosk7", TestRegion.CITY, Role.DESK);
    RequestId id = desk.requests().held("C00000007", new PlaceCode("county"));
    String sent = "{\"place\":\"city\",\"text\":\"C00000007\",\"key\":\"kiosk-0001\"}";
    assertThat(desk.json(kiosk, "/api/v1/desk/scans", sent).body())
        .contains("\"decision\":\"Send\"", "\"told\":\"Recorded\"", "\"to\":\"county\"");
    int version = desk.requests().request(id).version();
    desk.json(kiosk, "/api/v1/desk/scans", sent);
    assertThat(desk.requests().request(id).version()).isEqualTo(version);
    StaffClient.Member other = desk.member("kiosk8", TestRegion.SCHOOL, Role.DESK);
    assertThat(desk.json(other, "/api/v1/desk/scans", sent).statusCode()).isEqualTo(403);
    assertThat(
            desk.json(
                    other,
                    "/api/v1/desk/requests/" + id + "/acts",
                    "{\"act\":\"CANCEL\",\"key\":\"kiosk-0002\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(desk.json(new StaffClient.Member("nobody"), "/api/v1/desk/scans", sent).statusCode())
        .isEqualTo(401);
  }

  private static String sheetTo(String place, StaffClient.Member member) {
    Matcher sheet =
        Pattern.compile(
                "(/desk/bins/\\d+)\">JJ[^<]*</a></td>\\s*<td[^>]*>市馆台</td>\\s*<td[^>]*>" + place)
            .matcher(desk.get(member, "/desk/bins").body());
    assertThat(sheet.find()).isTrue();
    return sheet.group(1);
  }

  private static String signed(
      StaffClient.Member member, String path, String page, String act, LocalDateTime at) {
    return desk.post(
            member,
            path + "?late=1",
            page,
            Map.of("act", act, "carrier", "物流", "counted", "1", "at", at.toString()))
        .body();
  }

  private static String shown(LocalDateTime time) {
    return time.toString().replace('T', ' ');
  }
}
