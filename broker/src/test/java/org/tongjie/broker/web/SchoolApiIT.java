package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.web.ApiAnswer.fitting;
import static org.tongjie.broker.web.ApiAnswer.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.store.PostgresAudit;
import org.tongjie.catalog.store.DatabaseExtension;

/** Programs end a school's year, have PINs made for slips, and join many cards, as the pages do. */
class SchoolApiIT {
  private static final String YEAR = "/api/v1/desk/cards/year-end";
  private static final String SLIPS = "/api/v1/desk/cards/pin-slips";
  private static final String BATCHES = "/api/v1/desk/joined-cards/batches";
  private static final String SEEN = "学籍表核对";

  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningDesk desk;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static StaffClient.Member school;

  @BeforeAll
  static void start() throws IOException {
    desk = new RunningDesk(DATABASE.database());
    school = desk.member("school", TestRegion.SCHOOL, Role.DESK);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @AfterEach
  void empty() {
    desk.register()
        .of(TestRegion.SCHOOL)
        .forEach(card -> desk.register().remove(card.card(), "staff 1"));
  }

  private static CardKey card(String number) {
    return new CardKey(TestRegion.SCHOOL, number);
  }

  private static DeskCard kept(String number) {
    return desk.register().find(card(number)).orElseThrow();
  }

  private static void enter(String number, String holder, String unit) {
    desk.register()
        .save(new DeskCard(card(number), holder, "STUDENT", unit, Optional.empty(), ""), "staff 1");
  }

  private static List<String> audited() {
    return new PostgresAudit(DATABASE.database())
        .latest(1000).stream()
            .map(act -> act.actor() + "|" + act.what() + "|" + act.subject())
            .toList();
  }

  private static List<String> faults(HttpResponse<String> answer) {
    return fitting("Refusal", answer).path("errors").findValuesAsText("parameter");
  }

  private static JsonNode year(StaffClient.Member member) {
    return desk.json(member, YEAR + "?library=SCHOOL");
  }

  private static HttpResponse<String> close(
      StaffClient.Member member, String state, String... changes) {
    return desk.json(
        member,
        YEAR,
        "{\"library\":\"SCHOOL\",\"state\":\"%s\",\"changes\":[%s]}"
            .formatted(state, String.join(",", changes)));
  }

  private static String becomes(String unit, String next) {
    return "{\"unit\":\"%s\",\"becomes\":\"%s\"}".formatted(unit, next);
  }

  private static String leaves(String unit, String last) {
    return "{\"unit\":\"%s\",\"last\":\"%s\"}".formatted(unit, last);
  }

  @Test
  void classesGoUpLeaversEndAndWhatIsOpenIsTold() {
    enter("20260001", "甲", "五年级1班");
    enter("20260002", "乙", "六年级1班");
    enter("20260003", "丙", "六年级1班");
    String person = desk.persons().ofCard(card("20260002")).person();
    RequestId wish = desk.requests().wished(person, card("20260002"), new PlaceCode("school"));

    JsonNode seen = fitting("YearEnd", year(school));
    assertThat(seen.path("classes").findValuesAsText("unit")).containsExactly("五年级1班", "六年级1班");
    assertThat(seen.at("/classes/0/next").asText()).isEqualTo("六年级1班");
    assertThat(seen.at("/classes/1/readers").asInt()).isEqualTo(2);
    assertThat(seen.path("open").findValuesAsText("number")).containsExactly("20260002");
    assertThat(seen.at("/open/0/request").asText()).isEqualTo(wish.toString());
    assertThat(seen.at("/open/0/unit").asText()).isEqualTo("六年级1班");

    String state = seen.path("state").asText();
    String[] changes = {becomes("五年级1班", "六年级1班"), leaves("六年级1班", "2027-06-30")};
    assertThat(fitting("YearEndClosed", close(school, state, changes)).path("changed").asInt())
        .isEqualTo(3);
    assertThat(kept("20260001").unit()).isEqualTo("六年级1班");
    assertThat(kept("20260001").expires()).isEmpty();
    assertThat(kept("20260003").expires()).contains(LocalDate.of(2027, 6, 30));
    assertThat(audited()).anyMatch(act -> act.endsWith("by program|cards-year|SCHOOL: 3"));

    assertThat(type(close(school, state, changes))).as("once").isEqualTo("register-changed");
    desk.requests().tell(wish, new Event.CancelAsked(Instant.now()));
    assertThat(year(school).path("open")).isEmpty();
  }

  @Test
  void yearThatMakesNoSenseIsToldMemberByMemberAndChangesNothing() {
    enter("20260001", "甲", "五年级1班");
    List<String> before = audited();
    String state = year(school).path("state").asText();
    String both = "{\"unit\":\"五年级1班\",\"becomes\":\"六年级1班\",\"last\":\"2027-06-30\"}";
    assertThat(faults(close(school, state, becomes("五年级1班", ""), both, leaves("五年级1班", "夏天"))))
        .containsExactly("changes[0]", "changes[1]", "changes[2]");
    assertThat(
            faults(
                close(
                    school,
                    state,
                    becomes("五年级1班", "六年级1班"),
                    becomes("五年级1班", "七年级1班"),
                    becomes("九年级9班", "毕业"))))
        .containsExactly("changes[1].unit", "changes[2].unit");
    assertThat(faults(close(school, state, becomes("五年级1班", "长".repeat(61)))))
        .containsExactly("changes[0]");
    assertThat(faults(close(school, state))).containsExactly("changes");
    assertThat(close(school, state).body()).contains("不能这样结转");
    assertThat(type(desk.json(school, YEAR, "[]"))).isEqualTo("bad-body");
    assertThat(type(desk.json(school, YEAR, " ".repeat(33_000)))).isEqualTo("too-large");
    assertThat(kept("20260001").unit()).isEqualTo("五年级1班");
    assertThat(audited()).isEqualTo(before);
  }

  @Test
  void bigSchoolEndsItsYearInOneAct() {
    List<String> units = IntStream.range(100, 220).mapToObj(unit -> "二年级" + unit + "班").toList();
    units.forEach(unit -> enter("2026" + unit.substring(3, 6) + "0", "生", unit));
    String[] changes =
        units.stream().map(unit -> becomes(unit, unit.replace('二', '三'))).toArray(String[]::new);
    String state = year(school).path("state").asText();
    assertThat(fitting("YearEndClosed", close(school, state, changes)).path("changed").asInt())
        .isEqualTo(120);
    assertThat(kept("20261000").unit()).isEqualTo("三年级100班");
  }

  @Test
  void slipsOfAClassAreMadeOnceAndSignIn() {
    enter("20260031", "甲", "三年级1班");
    enter("20260032", "乙", "三年级1班");
    enter("20260033", "丙", "三年级2班");
    HttpResponse<String> made =
        desk.json(school, SLIPS, "{\"library\":\"SCHOOL\",\"unit\":\"三年级1班\"}");
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(made.body()).doesNotContain("甲", "乙");
    List<JsonNode> slips = StreamSupport.stream(ApiAnswer.read(made).spliterator(), false).toList();
    assertThat(slips)
        .extracting(slip -> slip.path("number").asText())
        .containsExactly("20260031", "20260032");
    for (JsonNode slip : slips) {
      fitting("PinSlip", slip);
      assertThat(
              desk.register()
                  .signIn(card(slip.path("number").asText()), new Pin(slip.path("pin").asText())))
          .isInstanceOf(PatronAnswer.Known.class);
      assertThat(audited().toString() + year(school)).doesNotContain(slip.path("pin").asText());
    }
    assertThat(desk.json(school, SLIPS, "{\"library\":\"SCHOOL\",\"unit\":\"三年级1班\"}").body())
        .as("they have one")
        .isEqualTo("[]");
    assertThat(audited())
        .filteredOn(act -> act.contains("by program|card-pin|SCHOOL:…3"))
        .hasSize(2);

    JsonNode again =
        ApiAnswer.read(
            desk.json(school, SLIPS, "{\"library\":\"SCHOOL\",\"number\":\"20260031\"}"));
    assertThat(again).hasSize(1);
    assertThat(desk.register().signIn(card("20260031"), new Pin(slips.get(0).path("pin").asText())))
        .as("the old one ends")
        .isInstanceOf(PatronAnswer.WrongPin.class);
    assertThat(type(desk.json(school, SLIPS, "{\"library\":\"SCHOOL\",\"number\":\"20269999\"}")))
        .isEqualTo("unknown-card");
  }

  private static String pair(String library, String one, String other) {
    return """
    {"card":{"library":"%s","number":"%s"},"other":{"library":"%s","number":"%s"}}\
    """
        .formatted(library, one, library, other);
  }

  private static HttpResponse<String> batch(
      StaffClient.Member member, String evidence, List<String> pairs) {
    return desk.json(
        member,
        BATCHES,
        "{\"evidence\":\"%s\",\"pairs\":[%s]}".formatted(evidence, String.join(",", pairs)));
  }

  @Test
  void pairsWithTheSameNameAreJoinedAndAllOthersTold() {
    enter("20260011", "李四", "");
    enter("20260012", "李 四", "");
    enter("20260013", "王五", "");
    List<String> pairs =
        List.of(
            pair("SCHOOL", "20260011", "20260012"),
            pair("SCHOOL", "20260011", "20260013"),
            pair("SCHOOL", "20260011", "20269999"),
            pair("CITY", "00000001", "00000002"),
            pair("NOWHERE", "1", "2"),
            "{}");
    HttpResponse<String> answer = batch(school, SEEN, pairs);
    JsonNode joined = fitting("JoinedBatch", answer);
    assertThat(joined.path("pairs").findValuesAsText("outcome"))
        .containsExactly(
            "JOINED", "OTHER_NAME", "UNKNOWN_CARD", "NOT_YOURS", "UNREADABLE", "UNREADABLE");
    assertThat(joined.path("joined").asInt()).isEqualTo(1);
    assertThat(joined.at("/pairs/1/reason").asText()).contains("姓名不同");
    assertThat(answer.body()).doesNotContain("李", "王");
    String person = desk.persons().card(card("20260011")).orElseThrow().person();
    assertThat(desk.persons().card(card("20260012")).orElseThrow().person()).isEqualTo(person);
    assertThat(audited())
        .anyMatch(act -> act.endsWith("by program|cards-join|SCHOOL:…11 SCHOOL:…12: " + SEEN));
    assertThat(batch(school, SEEN, pairs).body())
        .contains("JOINED_BEFORE")
        .doesNotContain("\"JOINED\"");
  }

  @Test
  void batchThatIsTooMuchOrSaysNothingOfWhatWasSeenIsRefused() {
    enter("20260021", "李四", "");
    enter("20260022", "李四", "");
    List<String> before = audited();
    String pair = pair("SCHOOL", "20260021", "20260022");
    assertThat(faults(batch(school, "x", List.of()))).containsExactly("pairs", "evidence");
    List<String> many = IntStream.range(0, 101).mapToObj(_ -> pair).toList();
    assertThat(faults(batch(school, SEEN, many))).containsExactly("pairs");
    assertThat(audited()).isEqualTo(before);
    HttpResponse<String> page =
        desk.post(
            school,
            "/desk/cards/joined/batch",
            desk.get(school, "/desk/cards").body(),
            Map.of("pairs", "SCHOOL 1 SCHOOL 2\n".repeat(101), "evidence", SEEN));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("一次最多 100 对");
  }

  @Test
  void onlyThoseWhoKeepTheRegisterActAndManyCardsOnlyByPassword() {
    enter("20260001", "秘密", "五年级1班");
    String slips = "{\"library\":\"SCHOOL\",\"unit\":\"\"}";
    StaffClient.Member branch = desk.member("branch", TestRegion.BRANCH, Role.DESK);
    assertThat(type(year(branch))).isEqualTo("unknown-register");
    assertThat(type(close(branch, "", becomes("五年级1班", "六年级1班")))).isEqualTo("unknown-register");
    assertThat(type(desk.json(branch, SLIPS, slips))).isEqualTo("unknown-register");
    StaffClient.Member nobody = new StaffClient.Member("nobody");
    assertThat(type(year(nobody))).isEqualTo("sign-in");
    assertThat(type(desk.json(nobody, SLIPS, slips))).isEqualTo("sign-in");
    assertThat(type(batch(nobody, SEEN, List.of()))).isEqualTo("sign-in");

    StaffClient.Member byCard = desk.memberByCard("by-card", TestRegion.SCHOOL);
    String state = year(byCard).path("state").asText();
    assertThat(type(close(byCard, state, becomes("五年级1班", "六年级1班")))).isEqualTo("not-by-card");
    assertThat(type(batch(byCard, SEEN, List.of()))).isEqualTo("not-by-card");
    assertThat(kept("20260001").unit()).isEqualTo("五年级1班");

    StaffClient.Member county = desk.member("county", TestRegion.COUNTY, Role.DESK);
    assertThat(close(county, state, becomes("五年级1班", "六年级1班")).statusCode()).isEqualTo(200);
    assertThat(audited())
        .anyMatch(
            act -> act.matches("staff [0-9]+ for SCHOOL by program\\|cards-year\\|SCHOOL: 1"));
  }
}
