package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.HeldCard;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.store.PostgresAudit;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.catalog.store.DatabaseExtension;

/** A school keeps its readers' cards, and staff join cards of one reader. */
class CardPagesIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  private static final Pattern MARK = Pattern.compile("class=\"mark\">([0-9]{6})<");

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningDesk desk;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static StaffClient.Member school;

  @BeforeAll
  static void start() throws Exception {
    desk = new RunningDesk(DATABASE.database());
    school = desk.member("school", TestRegion.SCHOOL, Role.DESK);
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

  private static void enter(String number, String holder, String unit) {
    desk.register()
        .save(new DeskCard(card(number), holder, "STUDENT", unit, Optional.empty(), ""), "staff 1");
  }

  private static HttpResponse<String> post(String path, Map<String, String> fields) {
    return desk.post(school, path, desk.get(school, "/desk/cards").body(), fields);
  }

  private static List<String> audited() {
    return new PostgresAudit(DATABASE.database())
        .latest(50).stream().map(act -> act.what() + " " + act.subject()).toList();
  }

  @Test
  void cardIsEnteredFoundBlockedAndRemoved() {
    Map<String, String> fields =
        Map.of("number", "20260001", "holder", "王小明", "unit", "三年级1班", "type", "STUDENT");
    assertThat(post("/desk/cards/card", fields).statusCode()).isEqualTo(303);
    assertThat(desk.get(school, "/desk/cards?q=%E5%B0%8F%E6%98%8E").body())
        .contains("20260001", "王小明", "三年级1班", "可用");
    assertThat(post("/desk/cards/card", fields).body()).contains("已经登记过");
    assertThat(post("/desk/cards/card", Map.of("number", "K1", "type", "STUDENT")).statusCode())
        .as("not a number of this school")
        .isEqualTo(422);
    Map<String, String> blocked =
        Map.of("number", "20260001", "known", "1", "type", "STUDENT", "blocked", "遗失赔书");
    assertThat(post("/desk/cards/card", blocked).statusCode()).isEqualTo(303);
    assertThat(desk.get(school, "/desk/cards").body()).contains("停证：遗失赔书");
    assertThat(desk.register().lookup(card("20260001")))
        .isInstanceOfSatisfying(
            PatronAnswer.Known.class, known -> assertThat(known.facts().blocks()).hasSize(1));
    assertThat(post("/desk/cards/removal", Map.of("number", "20260001")).statusCode())
        .isEqualTo(303);
    assertThat(kept("20260001")).isEmpty();
  }

  @Test
  void onlyTheOwnLibraryAndThoseAboveSeeTheRegister() {
    enter("20260900", "秘密", "");
    StaffClient.Member city = desk.member("city", TestRegion.BRANCH, Role.DESK);
    assertThat(desk.get(city, "/desk/cards?library=SCHOOL").statusCode()).isEqualTo(404);
    assertThat(desk.get(city, "/desk/cards/card?library=SCHOOL&number=20260900").statusCode())
        .isEqualTo(404);
    StaffClient.Member county = desk.member("county", TestRegion.COUNTY, Role.DESK);
    assertThat(desk.get(county, "/desk/cards?library=SCHOOL").body()).contains("秘密");
  }

  @Test
  void newPinIsPrintedOnceWorksAndIsNowhereElse() {
    enter("20260002", "李四", "三年级2班");
    HttpResponse<String> slip = post("/desk/cards/pins", Map.of("number", "20260002"));
    Matcher pin = MARK.matcher(slip.body());
    assertThat(pin.find()).isTrue();
    assertThat(slip.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(slip.body()).contains("20260002", "三年级2班").doesNotContain("李四");
    assertThat(desk.register().signIn(card("20260002"), new Pin(pin.group(1))))
        .isInstanceOf(PatronAnswer.Known.class);
    assertThat(desk.get(school, "/desk/cards").body()).doesNotContain(pin.group(1));
    assertThat(audited()).noneMatch(act -> act.contains(pin.group(1)));
    String many = post("/desk/cards/pins", Map.of("unit", "三年级2班")).body();
    assertThat(many).as("who has a PIN keeps it").contains("没有需要发密码的读者");
  }

  private static void forget(String which) throws SQLException {
    try (Connection connection = DATABASE.database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from desk_card where " + which);
    }
  }

  @Test
  void aSchoolIsOfferedItsPupilsFirst() {
    for (String page : List.of("/desk/cards/import", "/desk/cards/card")) {
      assertThat(desk.get(school, page).body())
          .as(page)
          .containsSubsequence("<select id=\"type\"", "value=\"STUDENT\"", "value=\"ADULT\"");
    }
  }

  private static HttpResponse<String> upload(String name, byte[] content) {
    return upload(school, name, content);
  }

  private static HttpResponse<String> upload(
      StaffClient.Member member, String name, byte[] content) {
    String page = desk.get(member, "/desk/cards/import").body();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "token", desk.token(page).getBytes(StandardCharsets.UTF_8));
    part(body, "library", "SCHOOL".getBytes(StandardCharsets.UTF_8));
    part(body, "type", "STUDENT".getBytes(StandardCharsets.UTF_8));
    part(body, name, content);
    body.writeBytes("--BOUND--\r\n".getBytes(StandardCharsets.UTF_8));
    return desk.upload(member, "/desk/cards/import", "BOUND", body.toByteArray());
  }

  private static void part(ByteArrayOutputStream body, String name, byte[] content) {
    String head = "--BOUND\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void listOfASpreadsheetIsShownFirstThenImportedWithoutItsBadLines() {
    enter("20261001", "旧名", "一班");
    String list =
        """
        证号,姓名,班级,类型,有效期,家长电话
        20261001,新名,一班,,2027/6/30,13800000000
        ="20261002","赵,六",二班,学生,2027年7月1日,
        2.0261E+07,钱七,二班,,,
        20261002,孙八,二班,,,
        K99,周九,二班,,,
        20261003,吴十,二班,教授,,
        20261004,郑一,二班,,六月,
        ,无号,二班,,,
        """;
    byte[] octets = list.replace("\n", "\r\n").getBytes(Charset.forName("GB18030"));
    String told = upload("file", octets).body();
    assertThat(told)
        .contains("新增 1 张", "修改 1 张", "家长电话", "将导入的证", "赵,六")
        .contains("科学计数", "证号重复", "不像本馆的证号", "没有这种读者类型", "日期读不出", "没有证号");
    assertThat(kept("20261002")).as("nothing is kept yet").isEmpty();

    String text = "\uFEFF" + list;
    assertThat(upload("text", text.substring(1).getBytes(StandardCharsets.UTF_8)).body())
        .contains("已导入 2 张", "已导入的证", "赵,六", "证号重复");
    assertThat(kept("20261002").orElseThrow().holder()).isEqualTo("赵,六");
    assertThat(kept("20261002").orElseThrow().expires()).contains(LocalDate.of(2027, 7, 1));
    assertThat(kept("20261001").orElseThrow().holder()).isEqualTo("新名");
    assertThat(kept("20261003")).isEmpty();
    assertThat(audited()).contains("cards-import SCHOOL: 2");
    assertThat(upload("file", new byte[] {(byte) 0xFF, 0, (byte) 0x81}).statusCode())
        .isEqualTo(422);
  }

  @Test
  void registerOfAWholeDistrictIsTakenAndOneThatIsLargerIsRefused() throws Exception {
    StaffClient.Member branch = desk.member("school-large", TestRegion.SCHOOL, Role.DESK);
    StringBuilder list = new StringBuilder("证号,姓名,班级\n");
    for (int i = 0; i < 25_000; i++) {
      list.append(20_300_000 + i).append(",读者").append(i).append(",初一").append(i / 50);
      list.append("班，家住城东街道第三居民小区\n");
    }
    byte[] octets = list.toString().getBytes(Charset.forName("GB18030"));
    assertThat(octets.length).isBetween(1_300_000, 2 * 1024 * 1024);
    HttpResponse<String> told = upload(branch, "file", octets);
    assertThat(told.body()).contains("新增 25000 张", "只列出前 200 张");
    String text = list.toString();
    assertThat(upload(branch, "text", text.getBytes(StandardCharsets.UTF_8)).body())
        .contains("已导入 25000 张");
    assertThat(kept("20324999").orElseThrow().holder()).isEqualTo("读者24999");

    byte[] large = new byte[2 * 1024 * 1024 + 1];
    assertThat(upload(branch, "file", large).body()).contains("名单超过 2 MB");
    assertThat(upload(branch, "file", new byte[4 * 1024 * 1024]).statusCode()).isEqualTo(413);
    assertThat(post("/desk/cards/card", Map.of("number", "1".repeat(70_000))).statusCode())
        .as("other forms stay small")
        .isEqualTo(413);
    forget("number like '203%'");
  }

  @Test
  void classesGoUpLeaversEndAndTheSameFormActsOnce() {
    enter("20262001", "甲", "五年级1班");
    enter("20262002", "乙", "六年级1班");
    String page = desk.get(school, "/desk/cards/year-end").body();
    assertThat(page).contains("value=\"六年级1班\"");
    Map<String, String> form = new TreeMap<>();
    form.put("state", PageForm.value(page, "state"));
    form.put("last", "2027-06-30");
    List<String> units =
        desk.register().of(TestRegion.SCHOOL).stream()
            .map(DeskCard::unit)
            .filter(unit -> !unit.isEmpty())
            .distinct()
            .sorted()
            .toList();
    form.put("act" + units.indexOf("五年级1班"), "becomes");
    form.put("to" + units.indexOf("五年级1班"), "六年级1班");
    form.put("act" + units.indexOf("六年级1班"), "leaves");
    assertThat(post("/desk/cards/year-end", form).body()).contains("已结转 2 张");
    assertThat(kept("20262001").orElseThrow().unit()).isEqualTo("六年级1班");
    assertThat(kept("20262001").orElseThrow().expires()).isEmpty();
    assertThat(kept("20262002").orElseThrow().expires()).contains(LocalDate.of(2027, 6, 30));
    assertThat(post("/desk/cards/year-end", form).statusCode()).as("once").isEqualTo(409);
  }

  @Test
  void twoCardsAreJoinedByWhatStaffSawAndSeparatedWithTheirRequests() {
    enter("20263001", "张三", "");
    enter("20263002", "张 三", "");
    enter("20263003", "别人", "");
    Map<String, String> two =
        Map.of(
            "issuer",
            "SCHOOL",
            "number",
            "20263001",
            "otherIssuer",
            "SCHOOL",
            "otherNumber",
            "20263002",
            "evidence",
            "两证与学生证");
    StaffClient.Member stranger = desk.member("stranger", TestRegion.BRANCH, Role.DESK);
    String theirs = desk.get(stranger, "/desk/cards/joined").body();
    assertThat(desk.post(stranger, "/desk/cards/joined", theirs, two).statusCode()).isEqualTo(403);
    assertThat(post("/desk/cards/joined", two).body()).contains("已合为一人");
    String person = desk.persons().card(card("20263001")).orElseThrow().person();
    assertThat(desk.persons().card(card("20263002")).orElseThrow().person()).isEqualTo(person);
    assertThat(audited()).contains("cards-join SCHOOL:…01 SCHOOL:…02: 两证与学生证");

    Map<String, String> other = new TreeMap<>(two);
    other.put("otherNumber", "20263003");
    assertThat(post("/desk/cards/joined", other).statusCode()).as("other names").isEqualTo(409);
    other.put("otherNumber", "20263999");
    assertThat(post("/desk/cards/joined", other).statusCode()).as("no card").isEqualTo(422);

    RequestId mine = desk.requests().wished(person, card("20263002"), new PlaceCode("school"));
    assertThat(
            post(
                    "/desk/cards/joined/separation",
                    Map.of("issuer", "SCHOOL", "number", "20263002", "evidence", "弄错了人"))
                .body())
        .contains("已分开");
    String apart = desk.persons().card(card("20263002")).orElseThrow().person();
    assertThat(apart).isNotEqualTo(person);
    RequestQueries queries = new RequestQueries(DATABASE.database());
    assertThat(queries.ofPerson(person, true)).isEmpty();
    assertThat(queries.ofPerson(apart, true)).extracting(PatronRequest::id).containsExactly(mine);
    assertThat(desk.requests().request(mine).wish().person()).isEqualTo(apart);
    desk.requests().tell(mine, new Event.CancelAsked(Instant.now()));
    assertThat(queries.ofPerson(apart, false)).extracting(PatronRequest::id).containsExactly(mine);
  }

  @Test
  void manyPairsAreJoinedWhereBothLibrariesGiveTheSameName() {
    enter("20264001", "李四", "");
    enter("20264002", "李四", "");
    enter("20264003", "王五", "");
    String pairs =
        """
        SCHOOL 20264001 SCHOOL 20264002
        SCHOOL,20264001,SCHOOL,20264003

        SCHOOL 20264001
        SCHOOL 20264001 SCHOOL 20264999
        CITY 00000001 CITY 00000002
        """;
    String page =
        post("/desk/cards/joined/batch", Map.of("pairs", pairs, "evidence", "学籍表核对")).body();
    assertThat(page)
        .contains("合并 1 对，共 5 对", "已合并", "姓名不同，没有合并", "看不懂这一行", "有一张证查不到", "两张都不是本馆")
        .doesNotContain("20264003", "李四");
    String person = desk.persons().card(card("20264001")).orElseThrow().person();
    assertThat(desk.persons().card(card("20264002")).orElseThrow().person()).isEqualTo(person);
    assertThat(desk.persons().card(card("20264003")).map(HeldCard::person).orElse(""))
        .isNotEqualTo(person);
    assertThat(audited()).contains("cards-join SCHOOL:…01 SCHOOL:…02: 学籍表核对");

    assertThat(post("/desk/cards/joined/batch", Map.of("pairs", pairs, "evidence", "学籍表核对")).body())
        .contains("合并 0 对，共 5 对", "早已是一人");
    assertThat(
            post("/desk/cards/joined/batch", Map.of("pairs", pairs, "evidence", "")).statusCode())
        .isEqualTo(422);
  }
}
