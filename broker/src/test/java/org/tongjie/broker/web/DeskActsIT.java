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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.api.OpenApiTest;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.Json;

/** What staff tell of a request without a scan, on its page and by programs. */
class DeskActsIT {
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

  private static HttpResponse<String> act(
      StaffClient.Member member, RequestId id, Map<String, String> fields) {
    String path = "/desk/requests/" + id;
    return desk.post(member, path + "/acts", desk.get(member, path).body(), fields);
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

  @Test
  void staffGrantMoreDaysOnTheShelfAndAllIsKept() {
    StaffClient.Member city = desk.member("city11", TestRegion.CITY, Role.DESK);
    StaffClient.Member county = desk.member("county11", TestRegion.COUNTY, Role.DESK);
    RequestId id = desk.requests().held("C00000011", new PlaceCode("county"));
    desk.scan(city, "C00000011");
    desk.scan(county, "C00000011");
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
  void programsAreRefusedByATypeThatStaysInTheLanguageOfTheirPeople() throws Exception {
    StaffClient.Member kiosk = desk.member("kiosk9", TestRegion.CITY, Role.DESK);
    RequestId id = desk.requests().held("C00000021", new PlaceCode("county"));
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

  @Test
  void whatIsLateIsAskedForAgainFromTheListOfProblems() {
    StaffClient.Member county = desk.member("county18", TestRegion.COUNTY, Role.DESK);
    RequestId id =
        desk.requests()
            .wished("p18", new CardKey(TestRegion.COUNTY, "K18"), new PlaceCode("county"));
    desk.requests().tell(id, new Event.PatronAccepted(Instant.now()));
    Instant end = desk.requests().request(id).deadline().orElseThrow();
    desk.requests().tell(id, new Event.ClockReached(end));
    assertThat(desk.get(county, "/desk/problems").body())
        .contains("选不出供书馆", "再办一次", "取消申请")
        .contains("value=\"CHOOSE_SUPPLIER\"", "value=\"TRY_AGAIN\"");

    Map<String, String> again =
        Map.of(
            "act", "DECIDE", "attempt", "0", "effect", "CHOOSE_SUPPLIER", "decision", "TRY_AGAIN");
    assertThat(act(county, id, again).body())
        .contains("工作人员判断 · 选供书馆 再办一次")
        .doesNotContain("选不出供书馆");
    assertThat(desk.requests().request(id).state()).isEqualTo(RequestState.ROUTING);
    String sent =
        """
        {"act":"DECIDE","attempt":0,"effect":"CHOOSE_SUPPLIER","decision":"TRY_AGAIN",
        "key":"kiosk-0018"}\
        """;
    assertThat(desk.json(county, "/api/v1/desk/requests/" + id + "/acts", sent).body())
        .as("nothing is late now")
        .contains("urn:tongjie:problem:nothing-to-decide");
  }

  @Test
  void readersLibraryLeavesASilentOneForTheNextAndTheSilentOneCannot() {
    StaffClient.Member branch = desk.member("branch19", TestRegion.BRANCH, Role.DESK);
    StaffClient.Member county = desk.member("county19", TestRegion.COUNTY, Role.DESK);
    RequestId id =
        desk.requests()
            .held(
                new ItemKey(TestRegion.BRANCH, "C00000019"),
                new PlaceCode("branch"),
                new PlaceCode("county"));
    String acts = "/api/v1/desk/requests/" + id + "/acts";
    String sent = "{\"act\":\"ASK_NEXT\",\"attempt\":1,\"key\":\"kiosk-0019\"}";
    assertThat(desk.get(branch, "/desk/requests/" + id).body())
        .contains("value=\"NOT_ON_SHELF\"")
        .doesNotContain("ASK_NEXT");
    assertThat(desk.json(branch, acts, sent).body())
        .contains("urn:tongjie:problem:not-your-request");

    assertThat(desk.get(county, "/desk/requests/" + id).body()).contains("不再等，问下一家");
    assertThat(act(county, id, Map.of("act", "ASK_NEXT", "attempt", "1")).body())
        .contains("不再等这家", "馆员不再等，问了下一家");
    assertThat(desk.requests().request(id).state()).isEqualTo(RequestState.ROUTING);
    assertThat(desk.requests().request(id).suppliers().getFirst().ending()).contains(Ending.SILENT);
    assertThat(desk.get(county, "/desk/requests/" + id + "?lang=en").body())
        .contains("Waited for no longer");
  }
}
