package org.tongjie.broker.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.http.MarkedRegion.Library;
import org.tongjie.broker.shelf.LendingBrokers;
import org.tongjie.broker.store.WholeDatabase;
import org.tongjie.broker.web.PageForm;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.simulator.fault.FaultKind;

/**
 * Readers sign in only where wrong PINs were seen refused; and whatever pages, interface and
 * connectors then do or fail at, no PIN, no name and no card number is logged at any level, and no
 * PIN and no name is in any answer. Of what is over nothing in the database says whose it was.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrivacyIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final Queue<String> LOGGED = new ConcurrentLinkedQueue<>();
  private static final Queue<String> ANSWERED = new ConcurrentLinkedQueue<>();
  private static final AppenderBase<ILoggingEvent> GATHERER = new Gatherer();
  private static final List<Appender<ILoggingEvent>> USUAL = new ArrayList<>();

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static MarkedRegion region;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static LendingBrokers brokers;

  /** Keeps every line with what it was thrown by. */
  private static final class Gatherer extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      String thrown =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      LOGGED.add(
          event.getLoggerName()
              + " "
              + event.getFormattedMessage()
              + event.getMDCPropertyMap()
              + thrown);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    region = new MarkedRegion(folder);
    brokers = new LendingBrokers(SOLR, DATABASE, region.region(), region.connectors());
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.iteratorForAppenders().forEachRemaining(USUAL::add);
    USUAL.forEach(root::detachAppender);
    root.setLevel(Level.TRACE);
    // Jetty would dump octets, which the program never turns on; the simulated systems know names.
    for (String other : List.of("org.eclipse.jetty", "org.tongjie.simulator")) {
      ((Logger) LoggerFactory.getLogger(other)).setLevel(Level.INFO);
    }
    GATHERER.setContext(root.getLoggerContext());
    GATHERER.start();
    root.addAppender(GATHERER);
  }

  @AfterAll
  static void stop() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.detachAppender(GATHERER);
    USUAL.forEach(root::addAppender);
    brokers.close();
    region.close();
  }

  private static HttpResponse<String> send(
      String method, String path, Optional<String> body, String... headers) {
    HttpResponse<String> answer = brokers.send(method, brokers.address() + path, body, headers);
    ANSWERED.add(method + " " + path + " " + answer.statusCode() + " " + answer.body());
    return answer;
  }

  private static HttpResponse<String> signIn(Library library, String pin) {
    return send(
        "POST",
        "/api/v1/sessions",
        Optional.of("{\"card\":\"%s\",\"pin\":\"%s\"}".formatted(library.card(), pin)));
  }

  private static String token(HttpResponse<String> answer) {
    Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(token.find()).as(answer.body()).isTrue();
    return token.group(1);
  }

  @Test
  @Order(1)
  void nobodySignsInBeforeWrongPinsWereSeenRefused() {
    for (Library library : Library.values()) {
      assertThat(signIn(library, MarkedRegion.PIN).body())
          .contains("urn:tongjie:problem:sign-in-not-offered");
    }
  }

  @Test
  @Order(2)
  void anOperatorProvesItAndASystemThatLetsAnyPinInStaysOff() {
    String password = brokers.member("office", new AgencySymbol("SIP"), Role.CONSORTIUM);
    String desk = brokers.member("desk", new AgencySymbol("SIP"), Role.DESK);
    assertThat(prove(Library.SIP, staff("desk", desk)).statusCode()).isEqualTo(403);
    String office = staff("office", password);
    for (Library library : List.of(Library.SIP, Library.NCIP, Library.KOHA)) {
      assertThat(act(library, office, "probe").body()).contains("\"alive\":true");
      assertThat(prove(library, office).body()).contains("\"wrongPin\":\"REFUSED\"");
      assertThat(signIn(library, MarkedRegion.PIN).statusCode()).as(library.name()).isEqualTo(201);
    }
    assertThat(prove(Library.LAX, office).body()).contains("\"wrongPin\":\"LET_IN\"");
    assertThat(signIn(Library.LAX, MarkedRegion.PIN).body()).contains("sign-in-not-offered");
    assertThat(send("GET", "/api/v1/operator/audit", Optional.empty(), bearer(office)).body())
        .contains("sign-in-proof", "S-LAX: let in");
  }

  private static String staff(String login, String password) {
    return token(
        send(
            "POST",
            "/api/v1/staff/sessions",
            Optional.of("{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password))));
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static HttpResponse<String> prove(Library library, String token) {
    return act(library, token, "prove-sign-in");
  }

  private static HttpResponse<String> act(Library library, String token, String act) {
    return send(
        "POST",
        "/api/v1/operator/systems/" + library.system() + "/acts",
        Optional.of("{\"act\":\"%s\",\"card\":\"%s\"}".formatted(act, library.card())),
        bearer(token));
  }

  @Test
  @Order(3)
  void theInterfaceAndItsFailuresTellNothing() throws SQLException {
    for (Library library : List.of(Library.SIP, Library.NCIP, Library.KOHA)) {
      String token = token(signIn(library, MarkedRegion.PIN));
      assertThat(send("GET", "/api/v1/me", Optional.empty(), bearer(token)).statusCode())
          .isEqualTo(200);
      signIn(library, MarkedRegion.PIN + "x");
      for (FaultKind kind :
          List.of(
              FaultKind.GARBLE,
              FaultKind.NONSENSE,
              FaultKind.HALF,
              FaultKind.OTHER_CHARSET,
              FaultKind.DROP_BEFORE,
              FaultKind.SILENT)) {
        region.fail(library, kind);
        signIn(library, MarkedRegion.PIN);
        region.fail(library, kind);
        send("GET", "/api/v1/me", Optional.empty(), bearer(token));
        region.recover(library);
        change("delete from sign_in_attempt");
      }
    }
    String token = token(signIn(Library.SIP, MarkedRegion.PIN));
    String wrong =
        "{\"card\":\"%s\",\"pin\":\"%s\"".formatted(Library.NCIP.card(), MarkedRegion.PIN);
    send("POST", "/api/v1/sessions", Optional.of(wrong));
    send("POST", "/api/v1/sessions", Optional.of(wrong + ",\"x\":\"" + "y".repeat(70_000) + "\"}"));
    send("POST", "/api/v1/sessions", Optional.of(wrong), "Content-Type", "text/plain");
    send("POST", "/api/v1/me/cards", Optional.of(wrong + "}"), bearer(token));
    send("POST", "/api/v1/me/cards", Optional.of(wrong + "}"));
    change("alter table session rename to away");
    signIn(Library.SIP, MarkedRegion.PIN);
    change("alter table away rename to session");
    change("alter table person_card rename to away");
    signIn(Library.NCIP, MarkedRegion.PIN);
    change("alter table away rename to person_card");
    silent();
  }

  private static void change(String what) throws SQLException {
    try (Connection connection = DATABASE.database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(what);
    }
  }

  @Test
  @Order(4)
  void thePagesAndTheirFailuresTellNothing() throws SQLException {
    change("delete from sign_in_attempt");
    HttpResponse<String> form = send("GET", "/sign-in", Optional.empty());
    String visitor = cookie(form, "visitor");
    post("/sign-in", visitor, form.body(), typed(Library.SIP, MarkedRegion.PIN + "x"));
    post("/sign-in", "visitor=other", form.body(), typed(Library.SIP, MarkedRegion.PIN));
    region.fail(Library.NCIP, FaultKind.NONSENSE);
    post("/sign-in", visitor, form.body(), typed(Library.NCIP, MarkedRegion.PIN));
    region.recover(Library.NCIP);
    HttpResponse<String> in =
        post("/sign-in", visitor, form.body(), typed(Library.SIP, MarkedRegion.PIN));
    assertThat(in.statusCode()).isEqualTo(303);
    String reader = cookie(in, "reader");
    assertThat(send("GET", "/", Optional.empty()).body()).contains("href=\"/sign-in\"");
    assertThat(send("GET", "/", Optional.empty(), "Cookie", reader).body())
        .contains("href=\"/me\"")
        .doesNotContain("href=\"/sign-in\"");
    for (String path : List.of("/me", "/me/settings", "/records/c1/request", "/records/c1")) {
      assertThat(send("GET", path, Optional.empty(), "Cookie", reader).statusCode())
          .as(path)
          .isEqualTo(200);
    }
    String settings = send("GET", "/me/settings", Optional.empty(), "Cookie", reader).body();
    post("/me/cards", reader, settings, typed(Library.KOHA, MarkedRegion.PIN + "x"));
    post("/me/cards", reader, settings, typed(Library.KOHA, MarkedRegion.PIN));
    post(
        "/records/c1/request",
        reader,
        send("GET", "/records/c1/request", Optional.empty(), "Cookie", reader).body(),
        Map.of("pickup", "P-SIP"));
    silent();
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "=") && !cookie.startsWith(name + "=;"))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no cookie in " + answer.headers()));
  }

  private static Map<String, String> typed(Library library, String pin) {
    return Map.of("number", library.card(), "pin", pin);
  }

  /** Sends a form with what the page it stands on hides in it. */
  private static HttpResponse<String> post(
      String path, String cookie, String page, Map<String, String> fields) {
    return send(
        "POST",
        path,
        Optional.of(PageForm.filled(page, fields)),
        "Cookie",
        cookie,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  /** Acts are counted by groups of readers, and tell nobody who it was. */
  @Test
  @Order(5)
  void theLedgerTellsGroupsAndNobody() throws SQLException {
    String token = token(signIn(Library.NCIP, MarkedRegion.PIN));
    HttpResponse<String> asked =
        send(
            "POST",
            "/api/v1/me/requests",
            Optional.of("{\"record\":\"c3\",\"pickup\":\"P-NCIP\"}"),
            bearer(token));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    List<String> acts = rows("select row_to_json(a)::text from lending_act a order by number");
    assertThat(acts).hasSize(2);
    assertThat(acts.getFirst())
        .contains(
            "\"issuer\":\"SIP\"",
            "\"channel\":\"web\"",
            "\"reader_type\":\"ADULT\"",
            "\"age_band\":\"35-59\"");
    assertThat(acts.getLast())
        .contains(
            "\"issuer\":\"NCIP\"",
            "\"channel\":\"api\"",
            "\"reader_type\":\"ADULT\"",
            "\"age_band\":\"35-59\"");
    assertNobody(acts);
    assertNobody(rows("select age_band || reader_type from person_card"));
  }

  /** Whoever wants no history is nowhere beside what was asked for, once that is over. */
  @Test
  @Order(6)
  void whatIsOverTellsNobodyWhoAsked() throws SQLException {
    String card = Library.KOHA.card();
    String token = token(signIn(Library.KOHA, MarkedRegion.PIN));
    String asked = "{\"record\":\"c2\",\"pickup\":\"P-KOHA\"}";
    String id =
        number(send("POST", "/api/v1/me/requests", Optional.of(asked), bearer(token)).body());
    String person = rows("select person from lending_request where id = '" + id + "'").getFirst();
    assertThat(saying(card)).contains("lending_request", "lending_outbox", "person_card");
    String[] cancelling = {"Authorization", "Bearer " + token, "Idempotency-Key", "cancel-000001"};
    HttpResponse<String> cancelled =
        send(
            "POST",
            "/api/v1/me/requests/" + id + "/acts",
            Optional.of("{\"act\":\"cancel\"}"),
            cancelling);
    assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
    change("delete from lending_outbox");
    brokers.clock().pass(Duration.ofDays(15));
    String later = token(signIn(Library.KOHA, MarkedRegion.PIN));
    HttpResponse<String> chosen =
        send(
            "PUT",
            "/api/v1/me/settings",
            Optional.of("{\"history\":false,\"language\":\"zh\",\"mail\":\"\",\"phone\":\"\"}"),
            bearer(later));
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
    assertThat(saying(card)).containsExactly("person_card", "session");
    // The same reader's other cards have requests that are not over.
    assertThat(saying(person))
        .containsExactly("lending_request", "person", "person_card", "session");
    assertThat(rows("select open from lending_request where person = '" + person + "'"))
        .containsOnly("t");
    assertThat(saying(MarkedRegion.NAME)).isEmpty();
    assertThat(saying(MarkedRegion.PIN)).isEmpty();
    assertThat(rows("select cast(document as text) from lending_request where id = '" + id + "'"))
        .singleElement(STRING)
        .contains("\"issuer\":\"KOHA\"", "CANCELLED");
    silent();
  }

  private static List<String> saying(String words) throws SQLException {
    return WholeDatabase.tablesSaying(DATABASE.database(), words);
  }

  private static String number(String request) {
    Matcher number = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(request);
    assertThat(number.find()).as(request).isTrue();
    return number.group(1);
  }

  private static List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DATABASE.database().dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private static void assertNobody(List<String> rows) throws SQLException {
    List<String> persons = rows("select number from person");
    assertThat(persons).isNotEmpty();
    assertThat(rows)
        .isNotEmpty()
        .noneMatch(row -> row.contains(MarkedRegion.NAME) || row.contains("1980"))
        .noneMatch(row ->
            List.of(Library.values()).stream().anyMatch(library -> row.contains(library.card())))
        .noneMatch(row -> persons.stream().anyMatch(row::contains));
  }

  private static void silent() {
    assertThat(LOGGED).hasSizeGreaterThan(100);
    assertThat(ANSWERED)
        .noneMatch(line -> line.contains(MarkedRegion.PIN) || line.contains(MarkedRegion.NAME));
    List<String> told =
        LOGGED.stream()
            .filter(line ->
                line.contains(MarkedRegion.PIN)
                    || line.contains(MarkedRegion.NAME)
                    || List.of(Library.values()).stream()
                        .anyMatch(library -> line.contains(library.card())))
            .map(line -> line.substring(0, Math.min(line.length(), 300)))
            .limit(5)
            .toList();
    assertThat(told).isEmpty();
  }
}
