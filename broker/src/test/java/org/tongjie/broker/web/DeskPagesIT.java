package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.api.OpenApiTest;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Whereabouts;
import org.tongjie.broker.store.PostgresLaneStops;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.Json;

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

  private static HttpResponse<String> scan(StaffClient.Member member, Map<String, String> fields) {
    String page = desk.get(member, "/desk").body();
    return desk.post(member, "/desk", page, fields);
  }

  private static String scan(StaffClient.Member member, String text) {
    return scan(member, Map.of("text", text)).body();
  }

  @Test
  void bookGoesFromPullListToReaderAndHomeByScansAlone() {
    StaffClient.Member city = desk.member("city", TestRegion.CITY, Role.DESK);
    StaffClient.Member county = desk.member("county", TestRegion.COUNTY, Role.DESK);
    RequestId id = desk.requests().held("C00000001", new PlaceCode("county"));
    assertThat(desk.get(city, "/desk/pull").body()).contains("三体", "C00000001", "县馆台");
    assertThat(scan(city, "C00000001")).contains("result move", "送往 县馆台");
    assertThat(desk.get(county, "/desk/receive").body()).contains("C00000001");
    assertThat(scan(county, "C00000001")).contains("result good", "上待取书架");
    assertThat(desk.get(county, "/desk/shelf").body()).contains("C00000001");
    String asked = scan(county, "C00000001");
    assertThat(asked).contains("请扫读者证");
    String lent =
        scan(
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
    assertThat(scan(city, "C00000001")).contains("已还，上架");
    assertThat(desk.requests().request(id).supplier(1).orElseThrow().whereabouts())
        .isEqualTo(new Whereabouts.Home(new PlaceCode("city")));
    assertThat(desk.get(county, "/desk/requests/" + id).body()).contains("借出 · 县馆台");
  }

  @Test
  void notOnShelfPassesTheRequestOn() {
    StaffClient.Member city = desk.member("city2", TestRegion.CITY, Role.DESK);
    RequestId id = desk.requests().held("C00000002", new PlaceCode("county"));
    String page = desk.get(city, "/desk/pull").body();
    HttpResponse<String> answer =
        desk.post(
            city,
            "/desk/requests/" + id + "/acts",
            page,
            Map.of("act", "NOT_ON_SHELF", "attempt", "1"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(desk.requests().request(id).state()).isEqualTo(RequestState.ROUTING);
  }

  private HttpResponse<String> act(
      StaffClient.Member member, RequestId id, Map<String, String> fields) {
    String path = "/desk/requests/" + id;
    return desk.post(member, path + "/acts", desk.get(member, path).body(), fields);
  }

  @Test
  void staffGrantMoreDaysOnTheShelfAndAllIsKept() {
    StaffClient.Member city = desk.member("city11", TestRegion.CITY, Role.DESK);
    StaffClient.Member county = desk.member("county11", TestRegion.COUNTY, Role.DESK);
    RequestId id = desk.requests().held("C00000011", new PlaceCode("county"));
    scan(city, "C00000011");
    scan(county, "C00000011");
    Instant end = desk.requests().request(id).nextDeadline().orElseThrow();
    Map<String, String> longer = Map.of("act", "KEEP_LONGER", "attempt", "1");
    assertThat(act(county, id, longer).body()).contains("延长保留");
    assertThat(desk.requests().request(id).nextDeadline()).contains(end.plus(Duration.ofDays(3)));

    String acts = "/api/v1/desk/requests/" + id + "/acts";
    String sent = "{\"act\":\"KEEP_LONGER\",\"attempt\":1,\"key\":\"kiosk-00%d\"}";
    assertThat(desk.json(county, acts, sent.formatted(11)).statusCode()).isEqualTo(200);
    assertThat(desk.requests().request(id).nextDeadline()).contains(end.plus(Duration.ofDays(6)));
    assertThat(desk.json(county, acts, sent.formatted(12)).body())
        .contains("urn:tongjie:problem:no-more-days", "保留时间不能再延长");
    assertThat(desk.get(county, "/desk/requests/" + id).body())
        .doesNotContain("value=\"KEEP_LONGER\"");
    assertThat(desk.get(county, "/desk/requests/" + id + "?lang=en").body())
        .containsPattern("(?s)Kept longer.*Kept longer");
  }

  @Test
  void staffOfThePickupPlaceHaveABookBroughtElsewhereAndTheSupplierCannot() {
    StaffClient.Member branch = desk.member("branch12", TestRegion.BRANCH, Role.DESK);
    StaffClient.Member county = desk.member("county12", TestRegion.COUNTY, Role.DESK);
    RequestId id =
        desk.requests()
            .held(
                new ItemKey(TestRegion.BRANCH, "C00000012"),
                new PlaceCode("branch"),
                new PlaceCode("county"));
    Map<String, String> elsewhere = Map.of("act", "CHANGE_PICKUP", "place", "city");
    assertThat(desk.get(branch, "/desk/requests/" + id).body()).doesNotContain("CHANGE_PICKUP");
    assertThat(act(branch, id, elsewhere).statusCode()).isEqualTo(403);
    String acts = "/api/v1/desk/requests/" + id + "/acts";
    String sent = "{\"act\":\"CHANGE_PICKUP\",\"place\":\"%s\",\"key\":\"kiosk-%s\"}";
    assertThat(desk.json(branch, acts, sent.formatted("city", "0021")).body())
        .contains("urn:tongjie:problem:not-your-request");
    assertThat(desk.json(county, acts, sent.formatted("depot", "0022")).body())
        .contains("urn:tongjie:problem:bad-members", "\"place\"", "不是取书点");

    assertThat(act(county, id, elsewhere).body()).contains("改取书点 · 市馆台");
    assertThat(desk.requests().request(id).wish().pickup()).isEqualTo(new PlaceCode("city"));
    assertThat(desk.json(county, acts, sent.formatted("county", "0023")).statusCode())
        .as("still the library of the card")
        .isEqualTo(200);
    assertThat(desk.requests().request(id).wish().pickup()).isEqualTo(new PlaceCode("county"));
  }

  @Test
  void copiesWithoutAPriceAreDecidedByTheReadersLibrary() {
    StaffClient.Member county = desk.member("county17", TestRegion.COUNTY, Role.DESK);
    RequestId id =
        desk.requests()
            .wished("p17", new CardKey(TestRegion.COUNTY, "K17"), new PlaceCode("county"));
    desk.requests().tell(id, new Event.PatronAccepted(Instant.now()));
    desk.requests().tell(id, new Event.ConsentAsked(Instant.now(), List.of("分馆：没有价格")));
    assertThat(desk.get(county, "/desk/problems").body())
        .contains("待馆员同意外借", "分馆：没有价格", "value=\"CONSENT\"", "value=\"NO_CONSENT\"");
    assertThat(act(county, id, Map.of("act", "CONSENT")).body())
        .contains("馆员决定 · 同意外借")
        .doesNotContain("value=\"CONSENT\"");
    assertThat(desk.requests().request(id).consent()).isTrue();
    assertThat(act(county, id, Map.of("act", "NO_CONSENT")).body()).contains("没有要判断的");
  }

  @Test
  void binsAreHandedOverAndDifferencesBecomeCases() {
    StaffClient.Member city = desk.member("city3", TestRegion.CITY, Role.DESK);
    StaffClient.Member branch = desk.member("branch3", TestRegion.BRANCH, Role.DESK);
    desk.requests().held("C00000003", new PlaceCode("branch"));
    scan(city, "C00000003");
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
    scan(city, "C00000033");
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
  void operatorStopsALaneAndTurnsASystemOff() {
    StaffClient.Member office = desk.member("office5", TestRegion.CITY, Role.CONSORTIUM);
    String page = desk.get(office, "/operator").body();
    assertThat(page)
        .contains("市系统", "▲ 未连接", "S1_PASSWORD holds no secret")
        .contains("县系统", "○ 已关", "手工", "● 正常");
    desk.post(office, "/operator/lanes", page, Map.of("lane", "S1", "act", "stop"));
    assertThat(desk.get(office, "/operator").body()).contains("■ 已停", "停止通道");
    assertThat(new PostgresLaneStops(DATABASE.database()).all())
        .singleElement()
        .satisfies(stop -> assertThat(stop.lane()).isEqualTo("S1"));
    desk.post(office, "/operator/lanes", page, Map.of("lane", "S1", "act", "start"));
    assertThat(new PostgresLaneStops(DATABASE.database()).all()).isEmpty();
    assertThat(desk.post(office, "/operator/probes", page, Map.of("system", "S1")).body())
        .contains("未连接");
    desk.post(office, "/operator/systems", page, Map.of("system", "S1", "act", "off"));
    assertThat(desk.get(office, "/operator").body())
        .contains("关接口")
        .doesNotContain("▲ 未连接", "holds no secret");
  }

  @Test
  void actsOnPaperAreEnteredWithTheirTime() {
    StaffClient.Member county = desk.member("county10", TestRegion.COUNTY, Role.DESK);
    RequestId id = desk.requests().held("C00000010", new PlaceCode("county"));
    String path = "/desk/requests/" + id;
    String page = desk.get(county, path + "?late=1").body();
    assertThat(page).contains("type=\"datetime-local\"");
    Map<String, String> future = Map.of("act", "CANCEL", "attempt", "0", "at", "2099-01-01T10:00");
    assertThat(desk.post(county, path + "/acts", page, future).body()).contains("时间不对");
    String yesterday =
        LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
            .minusDays(1)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
    Map<String, String> late = Map.of("act", "CANCEL", "attempt", "0", "at", yesterday);
    assertThat(desk.post(county, path + "/acts", page, late).body()).contains("补录");
    assertThat(desk.requests().request(id).state()).isEqualTo(RequestState.FINISHED);
  }

  @Test
  void onlyOperatorsExamineSystemsWithWrongPins() {
    StaffClient.Member office = desk.member("office71", TestRegion.CITY, Role.CONSORTIUM);
    String page = desk.get(office, "/operator").body();
    assertThat(page).contains("/operator/sign-in-proofs", "用错误密码验证");
    Map<String, String> sent = Map.of("system", "S1", "card", "00123456");
    assertThat(desk.post(office, "/operator/sign-in-proofs", page, sent).body())
        .contains("未能验证 S1");
    StaffClient.Member city = desk.member("city72", TestRegion.CITY, Role.DESK);
    String own = desk.get(city, "/desk").body();
    assertThat(desk.post(city, "/operator/sign-in-proofs", own, sent).statusCode()).isEqualTo(403);
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
  void whyNotMyLibraryIsAnsweredForEveryLibraryInBothLanguages() {
    StaffClient.Member county = desk.member("county9", TestRegion.COUNTY, Role.DESK);
    RequestId id = desk.requests().held("C00000009", new PlaceCode("county"));
    String why = "/desk/requests/" + id + "/why";
    assertThat(desk.get(county, "/desk/requests/" + id).body()).contains(why);
    assertThat(desk.get(county, why).body()).contains("还没有为这个申请选过供书馆");
    desk.requests().decided(id, "C00000009");

    assertThat(desk.get(county, why).body())
        .contains("第 1 次选馆", "按区域资料第 3 版", "✓ 1", "C00000009", "首先请求", "已借出", "B1");
    assertThat(desk.get(county, why + "?lang=en").body())
        .contains("Choice 1: asked in this order", "is asked first", "on loan");
    assertThat(desk.get(county, why + "?library=BRANCH").body()).contains("分馆：不请求，已借出");
    assertThat(desk.get(county, why + "?library=SCHOOL").body()).contains("学校：没有可用的馆藏");
    assertThat(desk.get(county, why + "?library=CITY&barcode=C00000009").body())
        .contains("市馆：首先请求");
    assertThat(desk.get(county, why + "?library=NOBODY&barcode=%3Cx%3E").statusCode())
        .isEqualTo(200);
    StaffClient.Member other = desk.member("branch9", TestRegion.SCHOOL, Role.DESK);
    assertThat(desk.get(other, why).statusCode()).isEqualTo(404);

    String json = "/api/v1/desk/requests/" + id + "/routing";
    JsonNode answer = desk.json(county, json + "?library=SCHOOL");
    assertThat(answer.at("/0/chosen/barcode").asText()).isEqualTo("C00000009");
    assertThat(answer.at("/0/asked/0/why/en").asText()).isEqualTo("is asked first");
    assertThat(answer.at("/0/notAsked/0/why/zh").asText()).isEqualTo("已借出");
    assertThat(answer.at("/0/answer/en").asText()).contains("has no item known to do");
    assertThat(OpenApiTest.schema("RoutingDecision").validate(answer.get(0))).isEmpty();
  }

  @Test
  void whoWasAskedBesideALibraryThatTookLongIsToldInBothLanguages() {
    StaffClient.Member county = desk.member("countybeside", TestRegion.COUNTY, Role.DESK);
    RequestId id = desk.requests().askedBeside("C00000010", new PlaceCode("county"));
    desk.requests().decided(id, "C00000010", 2);
    String why = "/desk/requests/" + id + "/why";
    assertThat(desk.get(county, why).body()).contains("同时另问分馆：市馆自 ", "尚未答复也未放弃");
    assertThat(desk.get(county, why + "?lang=en").body())
        .contains(" was asked beside ", "whoever sends first supplies");
    JsonNode decision = desk.json(county, "/api/v1/desk/requests/" + id + "/routing").get(0);
    assertThat(decision.at("/beside/library").asText()).isEqualTo("CITY");
    assertThat(decision.at("/beside/why/zh").asText()).contains("同时另问分馆：市馆自 ");
    assertThat(decision.at("/beside/why/en").asText()).contains("has not answered yet");
    assertThat(OpenApiTest.schema("RoutingDecision").validate(decision)).isEmpty();
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

  @Test
  void programsAreRefusedByATypeThatStaysInTheLanguageOfTheirPeople() throws Exception {
    StaffClient.Member kiosk = desk.member("kiosk9", TestRegion.CITY, Role.DESK);
    RequestId id = desk.requests().held("C00000010", new PlaceCode("county"));
    String acts = "/api/v1/desk/requests/" + id + "/acts";
    String renew = "{\"act\":\"RENEW\",\"key\":\"kiosk-0003\"}";
    JsonNode chinese = Json.MAPPER.readTree(desk.json(kiosk, acts, renew).body());
    JsonNode english = Json.MAPPER.readTree(desk.json(kiosk, acts, renew, "en").body());
    assertThat(chinese.path("type").asText()).isEqualTo("urn:tongjie:problem:not-lent");
    assertThat(english.path("type")).isEqualTo(chinese.path("type"));
    assertThat(chinese.path("title").asText()).isEqualTo("书尚未借出");
    assertThat(english.path("title").asText()).isEqualTo("It is not lent");
    assertThat(OpenApiTest.schema("Refusal").validate(chinese)).isEmpty();

    JsonNode senseless = Json.MAPPER.readTree(desk.json(kiosk, acts, "{\"key\":\"x\"}").body());
    assertThat(senseless.at("/errors/0/parameter").asText()).isEqualTo("key");
    assertThat(senseless.at("/errors/0/reason").asText()).isEqualTo("不能作为操作的标识");
    assertThat(OpenApiTest.schema("Refusal").validate(senseless)).isEmpty();
  }
}
