package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.web.ApiAnswer.fitting;
import static org.tongjie.broker.web.ApiAnswer.read;
import static org.tongjie.broker.web.ApiAnswer.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.api.OpenApiTest;
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

/** Programs keep the registers of libraries without a system, and join cards, as the pages do. */
class CardApiIT {
  private static final String CARDS = "/api/v1/desk/cards";
  private static final String IMPORTS = CARDS + "/imports?library=SCHOOL&type=STUDENT";
  private static final String JOINED = "/api/v1/desk/joined-cards";

  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningDesk desk;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static StaffClient.Member school;

  @BeforeAll
  static void start() throws IOException {
    desk = new RunningDesk(DATABASE.database());
    school = desk.member("card-school", TestRegion.SCHOOL, Role.DESK);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static CardKey card(String number) {
    return new CardKey(TestRegion.SCHOOL, number);
  }

  private static Optional<DeskCard> kept(String number) {
    return desk.register().find(card(number));
  }

  private static void enter(String number, String holder) {
    desk.register()
        .save(new DeskCard(card(number), holder, "STUDENT", "", Optional.empty(), ""), "staff 1");
  }

  /** An act on a card of the school, with further members. */
  private static HttpResponse<String> tell(
      StaffClient.Member member, String path, String number, String members) {
    return desk.json(member, path, body(number, members));
  }

  private static String body(String number, String members) {
    return "{\"library\":\"SCHOOL\",\"number\":\"%s\"%s}".formatted(number, members);
  }

  private static List<String> audited() {
    return new PostgresAudit(DATABASE.database())
        .latest(100).stream()
            .map(act -> act.actor() + "|" + act.what() + "|" + act.subject())
            .toList();
  }

  @Test
  void cardIsEnteredFoundBlockedUnblockedAndTakenOut() throws Exception {
    String facts = ",\"holder\":\"王小明\",\"unit\":\"三年级1班\",\"readerType\":\"STUDENT\"";
    HttpResponse<String> added = tell(school, CARDS, "20270001", facts);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    assertThat(added.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(fitting("DeskCard", added).path("unit").asText()).isEqualTo("三年级1班");
    assertThat(type(tell(school, CARDS, "20270001", facts))).isEqualTo("card-known");

    JsonNode found = desk.json(school, CARDS + "?library=SCHOOL&q=%E5%B0%8F%E6%98%8E&size=1");
    assertThat(OpenApiTest.schema("CardRegister").validate(found)).isEmpty();
    assertThat(found.at("/cards/0/number").asText()).isEqualTo("20270001");
    assertThat(found.path("found").asInt()).isEqualTo(1);

    String stop = ",\"blocked\":\"遗失赔书\",\"expires\":\"2027-06-30\"";
    JsonNode stopped = fitting("DeskCard", tell(school, CARDS + "/changes", "20270001", stop));
    assertThat(stopped.path("holder").asText()).as("what is not sent stays").isEqualTo("王小明");
    assertThat(stopped.path("blocked").asText()).isEqualTo("遗失赔书");
    assertThat(kept("20270001").orElseThrow().expires()).contains(LocalDate.of(2027, 6, 30));
    String free = ",\"blocked\":\"\",\"expires\":\"\",\"readerType\":\"ADULT\"";
    assertThat(tell(school, CARDS + "/changes", "20270001", free).statusCode()).isEqualTo(200);
    assertThat(kept("20270001"))
        .contains(new DeskCard(card("20270001"), "王小明", "ADULT", "三年级1班", Optional.empty(), ""));

    assertThat(tell(school, CARDS + "/removals", "20270001", "").statusCode()).isEqualTo(204);
    assertThat(kept("20270001")).isEmpty();
    assertThat(type(tell(school, CARDS + "/removals", "20270001", ""))).isEqualTo("unknown-card");
    assertThat(type(tell(school, CARDS + "/changes", "20270001", ""))).isEqualTo("unknown-card");
    assertThat(audited())
        .filteredOn(act -> act.endsWith("SCHOOL:…01") && act.contains("by program"))
        .extracting(act -> act.split("\\|", -1)[1])
        .contains("card-save", "card-remove");
  }

  @Test
  void cardOfAReaderWithSomethingOpenStays() throws Exception {
    enter("20270011", "甲");
    String person = desk.persons().ofCard(card("20270011")).person();
    RequestId wish = desk.requests().wished(person, card("20270011"), new PlaceCode("school"));
    assertThat(type(tell(school, CARDS + "/removals", "20270011", ""))).isEqualTo("card-in-use");
    desk.requests().tell(wish, new Event.CancelAsked(Instant.now()));
    assertThat(tell(school, CARDS + "/removals", "20270011", "").statusCode()).isEqualTo(204);
  }

  @Test
  void whatCannotBeIsToldMemberByMemberInBothLanguages() throws Exception {
    String wrong = ",\"holder\":\"%s\",\"expires\":\"夏天\"".formatted("长".repeat(61));
    JsonNode faults = fitting("Refusal", tell(school, CARDS, "20270021", wrong));
    assertThat(faults.path("errors").findValuesAsText("parameter"))
        .containsExactly("holder", "expires");
    assertThat(tell(school, CARDS, "K1", ",\"readerType\":\"STUDENT\"").body()).contains("不像本馆的证号");
    String english =
        desk.json(school, CARDS, body("20270021", ",\"readerType\":\"X\""), "en").body();
    assertThat(english).contains("readerType", "is not known", "STUDENT");
    assertThat(kept("20270021")).isEmpty();
    JsonNode pages = desk.json(school, CARDS + "?library=SCHOOL&page=0&size=201");
    assertThat(pages.path("errors").findValuesAsText("parameter")).containsExactly("page", "size");
  }

  @Test
  void registerOfAnotherLibraryIsNobodyElsesButThoseAbove() throws Exception {
    enter("20270031", "秘密");
    StaffClient.Member branch = desk.member("card-branch", TestRegion.BRANCH, Role.DESK);
    JsonNode refused = desk.json(branch, CARDS + "?library=SCHOOL");
    assertThat(type(refused)).isEqualTo("unknown-register");
    assertThat(refused.toString()).doesNotContain("秘密");
    String facts = ",\"readerType\":\"STUDENT\",\"pin\":\"1234\",\"blocked\":\"x\"";
    for (String act : List.of("", "/changes", "/pins", "/removals")) {
      assertThat(type(tell(branch, CARDS + act, "20270031", facts)))
          .as(act)
          .isEqualTo("unknown-register");
    }
    assertThat(
            type(
                desk.csv(
                    branch,
                    IMPORTS + "&keep=true",
                    "证号\n20270032\n".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("unknown-register");
    assertThat(kept("20270031").orElseThrow().blocked()).isEmpty();
    assertThat(kept("20270032")).isEmpty();
    assertThat(type(desk.json(new StaffClient.Member("nobody"), CARDS + "?library=SCHOOL")))
        .isEqualTo("sign-in");

    StaffClient.Member county = desk.member("card-county", TestRegion.COUNTY, Role.DESK);
    assertThat(
            desk.json(county, CARDS + "?library=SCHOOL&q=20270031").at("/cards/0/holder").asText())
        .isEqualTo("秘密");
    assertThat(tell(county, CARDS + "/changes", "20270031", ",\"blocked\":\"查证\"").statusCode())
        .isEqualTo(200);
    assertThat(audited())
        .anyMatch(
            act -> act.matches("staff [0-9]+ for SCHOOL by program\\|card-save\\|SCHOOL:…31"));
  }

  @Test
  void pinSignsInAndIsInNoAnswerAndNoRecord() throws Exception {
    enter("20270041", "李四");
    HttpResponse<String> given =
        tell(school, CARDS + "/pins", "20270041", ",\"pin\":\"pin-739184\"");
    assertThat(given.statusCode()).isEqualTo(204);
    assertThat(given.body()).isEmpty();
    assertThat(desk.register().signIn(card("20270041"), new Pin("pin-739184")))
        .isInstanceOf(PatronAnswer.Known.class);
    HttpResponse<String> bad = tell(school, CARDS + "/pins", "20270041", ",\"pin\":\"739\"");
    assertThat(type(bad)).isEqualTo("bad-members");
    assertThat(bad.body()).doesNotContain("739");
    String changed = tell(school, CARDS + "/changes", "20270041", ",\"pin\":\"pin-555555\"").body();
    String listed = desk.json(school, CARDS + "?library=SCHOOL&q=20270041").toString();
    assertThat(changed + listed + audited())
        .contains("20270041", "card-pin")
        .doesNotContain("pin-739184", "pin-555555", "pinHash", "pin_hash");
    assertThat(desk.register().signIn(card("20270041"), new Pin("pin-739184")))
        .as("a change of facts leaves it")
        .isInstanceOf(PatronAnswer.Known.class);
  }

  @Test
  void listIsReadFirstThenKeptWithoutItsBadLines() throws Exception {
    enter("20270051", "旧名");
    byte[] list =
        """
        证号,姓名,班级,有效期,家长电话
        20270051,新名,一班,2027/6/30,13800000000
        20270052,赵六,二班,,
        K99,周九,二班,,
        20270052,孙八,二班,,
        20270053,郑一,二班,六月,
        """
            .getBytes(Charset.forName("GB18030"));
    JsonNode told = fitting("CardImport", desk.csv(school, IMPORTS, list));
    assertThat(told.path("kept").asBoolean()).isFalse();
    assertThat(told.path("added").asInt()).isEqualTo(1);
    assertThat(told.path("changed").asInt()).isEqualTo(1);
    assertThat(told.path("bad").findValuesAsText("line")).containsExactly("4", "5", "6");
    assertThat(told.path("bad").findValuesAsText("fault"))
        .containsExactly("FOREIGN_NUMBER", "TWICE", "BAD_DATE");
    assertThat(told.at("/bad/0/reason").asText()).contains("library");
    assertThat(told.path("ignored").toString()).contains("家长电话");
    assertThat(kept("20270052")).as("nothing is kept yet").isEmpty();

    JsonNode done = fitting("CardImport", desk.csv(school, IMPORTS + "&keep=true", list));
    assertThat(done.path("kept").asBoolean()).isTrue();
    assertThat(kept("20270052").orElseThrow().holder()).isEqualTo("赵六");
    assertThat(kept("20270051").orElseThrow().expires()).contains(LocalDate.of(2027, 6, 30));
    assertThat(audited()).anyMatch(act -> act.endsWith("by program|cards-import|SCHOOL: 2"));
    assertThat(fitting("CardImport", desk.csv(school, IMPORTS, list)).path("same").asInt())
        .isEqualTo(2);
  }

  @Test
  void listThatIsNoneOrTooLargeIsRefusedAndSoIsWhoCameByCard() throws Exception {
    assertThat(type(desk.csv(school, IMPORTS, new byte[] {(byte) 0xFF, 0, (byte) 0x81})))
        .isEqualTo("unreadable-list");
    byte[] nameless = "姓名,班级\n赵六,二班\n".getBytes(StandardCharsets.UTF_8);
    assertThat(type(desk.csv(school, IMPORTS, nameless))).isEqualTo("no-number-column");
    HttpResponse<String> large = desk.csv(school, IMPORTS, new byte[2 * 1024 * 1024 + 1]);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(type(large)).isEqualTo("too-large");

    StaffClient.Member byCard = desk.memberByCard("card-by-card", TestRegion.SCHOOL);
    byte[] one = "证号\n20270061\n".getBytes(StandardCharsets.UTF_8);
    assertThat(type(desk.csv(byCard, IMPORTS + "&keep=true", one))).isEqualTo("not-by-card");
    assertThat(kept("20270061")).isEmpty();
    assertThat(type(desk.json(byCard, JOINED, pair("20270062", "SCHOOL", "20270063", ""))))
        .isEqualTo("not-by-card");
    assertThat(type(tell(byCard, JOINED + "/separations", "20270062", "")))
        .isEqualTo("not-by-card");
    assertThat(desk.json(byCard, CARDS + "?library=SCHOOL").has("cards")).isTrue();
  }

  private static String pair(String one, String library, String other, String members) {
    return """
    {"card":{"library":"SCHOOL","number":"%s"},"other":{"library":"%s","number":"%s"},
    "evidence":"两证与学生证"%s}\
    """
        .formatted(one, library, other, members);
  }

  @Test
  void cardsOfOneReaderAreJoinedByEvidenceAndSeparated() throws Exception {
    enter("20270071", "张三");
    enter("20270072", "张 三");
    enter("20270073", "别人");
    String two = pair("20270071", "SCHOOL", "20270072", "");
    StaffClient.Member branch = desk.member("join-branch", TestRegion.BRANCH, Role.DESK);
    assertThat(type(desk.json(branch, JOINED, two))).isEqualTo("not-your-card");
    assertThat(type(desk.json(branch, JOINED + "?library=SCHOOL&number=20270071")))
        .isEqualTo("not-your-card");
    assertThat(type(desk.json(school, JOINED, two.replace("两证与学生证", "x"))))
        .isEqualTo("bad-members");

    HttpResponse<String> joined = desk.json(school, JOINED, two);
    assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
    assertThat(joined.body()).contains("20270071", "…72").doesNotContain("20270072", "张");
    JsonNode cards = desk.json(school, JOINED + "?library=SCHOOL&number=20270072");
    assertThat(OpenApiTest.schema("JoinedCard").validate(cards.get(0))).isEmpty();
    assertThat(cards.findValuesAsText("number")).containsExactlyInAnyOrder("…71", "20270072");
    assertThat(audited())
        .anyMatch(act -> act.endsWith("by program|cards-join|SCHOOL:…71 SCHOOL:…72: 两证与学生证"));

    assertThat(type(desk.json(school, JOINED, pair("20270071", "SCHOOL", "20270073", ""))))
        .isEqualTo("other-name");
    assertThat(type(desk.json(school, JOINED, pair("20270071", "SCHOOL", "20270999", ""))))
        .isEqualTo("unknown-card");
    assertThat(type(desk.json(school, JOINED, pair("20270071", "SCHOOL", "20270071", ""))))
        .isEqualTo("bad-members");
    String sure = pair("20270071", "SCHOOL", "20270073", ",\"sure\":true");
    assertThat(read(desk.json(school, JOINED, sure))).hasSize(3);

    String seen = ",\"evidence\":\"弄错了人\"";
    String separations = JOINED + "/separations";
    assertThat(type(tell(branch, separations, "20270073", seen))).isEqualTo("not-your-card");
    assertThat(type(tell(school, separations, "20270073", ""))).isEqualTo("bad-members");
    assertThat(tell(school, separations, "20270073", seen).statusCode()).isEqualTo(204);
    assertThat(type(tell(school, separations, "20270073", seen))).isEqualTo("not-joined");
    assertThat(desk.json(school, JOINED + "?library=SCHOOL&number=20270071")).hasSize(2);
  }
}
