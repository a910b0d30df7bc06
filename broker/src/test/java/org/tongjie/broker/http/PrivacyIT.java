package org.tongjie.broker.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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
import org.tongjie.broker.account.Role;
import org.tongjie.broker.http.MarkedRegion.Library;
import org.tongjie.broker.shelf.LendingBrokers;
import org.tongjie.broker.store.WholeDatabase;
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

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static MarkedRegion region;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static LendingBrokers brokers;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Overheard overheard;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static MarkedClient client;

  @BeforeAll
  static void start() throws Exception {
    region = new MarkedRegion(folder);
    brokers = new LendingBrokers(SOLR, DATABASE, region.region(), region.connectors());
    overheard = new Overheard();
    client = new MarkedClient(brokers, overheard);
  }

  @AfterAll
  static void stop() throws Exception {
    overheard.close();
    brokers.close();
    region.close();
  }

  @Test
  @Order(1)
  void nobodySignsInBeforeWrongPinsWereSeenRefused() {
    for (Library library : Library.values()) {
      assertThat(client.signIn(library, MarkedRegion.PIN).body())
          .contains("urn:tongjie:problem:sign-in-not-offered");
    }
  }

  @Test
  @Order(2)
  void anOperatorProvesItAndASystemThatLetsAnyPinInStaysOff() {
    String password = brokers.member("office", new AgencySymbol("SIP"), Role.CONSORTIUM);
    String desk = brokers.member("desk", new AgencySymbol("SIP"), Role.DESK);
    assertThat(client.prove(Library.SIP, client.staff("desk", desk)).statusCode()).isEqualTo(403);
    String office = client.staff("office", password);
    for (Library library : List.of(Library.SIP, Library.NCIP, Library.KOHA)) {
      assertThat(client.act(library, office, "probe").body()).contains("\"alive\":true");
      assertThat(client.prove(library, office).body()).contains("\"wrongPin\":\"REFUSED\"");
      assertThat(client.signIn(library, MarkedRegion.PIN).statusCode())
          .as(library.name())
          .isEqualTo(201);
    }
    assertThat(client.prove(Library.LAX, office).body()).contains("\"wrongPin\":\"LET_IN\"");
    assertThat(client.signIn(Library.LAX, MarkedRegion.PIN).body()).contains("sign-in-not-offered");
    assertThat(
            client
                .send(
                    "GET", "/api/v1/operator/audit", Optional.empty(), MarkedClient.bearer(office))
                .body())
        .contains("sign-in-proof", "S-LAX: let in");
  }

  @Test
  @Order(3)
  void theInterfaceAndItsFailuresTellNothing() throws SQLException {
    for (Library library : List.of(Library.SIP, Library.NCIP, Library.KOHA)) {
      String token = MarkedClient.token(client.signIn(library, MarkedRegion.PIN));
      assertThat(
              client
                  .send("GET", "/api/v1/me", Optional.empty(), MarkedClient.bearer(token))
                  .statusCode())
          .isEqualTo(200);
      client.signIn(library, MarkedRegion.PIN + "x");
      for (FaultKind kind :
          List.of(
              FaultKind.GARBLE,
              FaultKind.NONSENSE,
              FaultKind.HALF,
              FaultKind.OTHER_CHARSET,
              FaultKind.DROP_BEFORE,
              FaultKind.SILENT)) {
        region.fail(library, kind);
        client.signIn(library, MarkedRegion.PIN);
        region.fail(library, kind);
        client.send("GET", "/api/v1/me", Optional.empty(), MarkedClient.bearer(token));
        region.recover(library);
        change("delete from sign_in_attempt");
      }
    }
    String token = MarkedClient.token(client.signIn(Library.SIP, MarkedRegion.PIN));
    String wrong =
        "{\"card\":\"%s\",\"pin\":\"%s\"".formatted(Library.NCIP.card(), MarkedRegion.PIN);
    client.send("POST", "/api/v1/sessions", Optional.of(wrong));
    client.send(
        "POST", "/api/v1/sessions", Optional.of(wrong + ",\"x\":\"" + "y".repeat(70_000) + "\"}"));
    client.send("POST", "/api/v1/sessions", Optional.of(wrong), "Content-Type", "text/plain");
    client.send("POST", "/api/v1/me/cards", Optional.of(wrong + "}"), MarkedClient.bearer(token));
    client.send("POST", "/api/v1/me/cards", Optional.of(wrong + "}"));
    change("alter table session rename to away");
    client.signIn(Library.SIP, MarkedRegion.PIN);
    change("alter table away rename to session");
    change("alter table person_card rename to away");
    client.signIn(Library.NCIP, MarkedRegion.PIN);
    change("alter table away rename to person_card");
    overheard.toldNothing();
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
    HttpResponse<String> form = client.send("GET", "/sign-in", Optional.empty());
    String visitor = MarkedClient.cookie(form, "visitor");
    client.post(
        "/sign-in", visitor, form.body(), MarkedClient.typed(Library.SIP, MarkedRegion.PIN + "x"));
    client.post(
        "/sign-in",
        "visitor=other",
        form.body(),
        MarkedClient.typed(Library.SIP, MarkedRegion.PIN));
    region.fail(Library.NCIP, FaultKind.NONSENSE);
    client.post(
        "/sign-in", visitor, form.body(), MarkedClient.typed(Library.NCIP, MarkedRegion.PIN));
    region.recover(Library.NCIP);
    HttpResponse<String> in =
        client.post(
            "/sign-in", visitor, form.body(), MarkedClient.typed(Library.SIP, MarkedRegion.PIN));
    assertThat(in.statusCode()).isEqualTo(303);
    String reader = MarkedClient.cookie(in, "reader");
    assertThat(client.send("GET", "/", Optional.empty()).body()).contains("href=\"/sign-in\"");
    assertThat(client.send("GET", "/", Optional.empty(), "Cookie", reader).body())
        .contains("href=\"/me\"")
        .doesNotContain("href=\"/sign-in\"");
    for (String path : List.of("/me", "/me/settings", "/records/c1/request", "/records/c1")) {
      assertThat(client.send("GET", path, Optional.empty(), "Cookie", reader).statusCode())
          .as(path)
          .isEqualTo(200);
    }
    String settings = client.send("GET", "/me/settings", Optional.empty(), "Cookie", reader).body();
    client.post(
        "/me/cards", reader, settings, MarkedClient.typed(Library.KOHA, MarkedRegion.PIN + "x"));
    client.post("/me/cards", reader, settings, MarkedClient.typed(Library.KOHA, MarkedRegion.PIN));
    client.post(
        "/records/c1/request",
        reader,
        client.send("GET", "/records/c1/request", Optional.empty(), "Cookie", reader).body(),
        Map.of("pickup", "P-SIP"));
    overheard.toldNothing();
  }

  /** Acts are counted by groups of readers, and tell nobody who it was. */
  @Test
  @Order(5)
  void theLedgerTellsGroupsAndNobody() throws SQLException {
    String token = MarkedClient.token(client.signIn(Library.NCIP, MarkedRegion.PIN));
    HttpResponse<String> asked =
        client.send(
            "POST",
            "/api/v1/me/requests",
            Optional.of("{\"record\":\"c3\",\"pickup\":\"P-NCIP\"}"),
            MarkedClient.bearer(token));
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
    String token = MarkedClient.token(client.signIn(Library.KOHA, MarkedRegion.PIN));
    String asked = "{\"record\":\"c2\",\"pickup\":\"P-KOHA\"}";
    String id =
        number(
            client
                .send("POST", "/api/v1/me/requests", Optional.of(asked), MarkedClient.bearer(token))
                .body());
    String person = rows("select person from lending_request where id = '" + id + "'").getFirst();
    assertThat(saying(card)).contains("lending_request", "lending_outbox", "person_card");
    String[] cancelling = {"Authorization", "Bearer " + token, "Idempotency-Key", "cancel-000001"};
    HttpResponse<String> cancelled =
        client.send(
            "POST",
            "/api/v1/me/requests/" + id + "/acts",
            Optional.of("{\"act\":\"cancel\"}"),
            cancelling);
    assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
    change("delete from lending_outbox");
    brokers.clock().pass(Duration.ofDays(15));
    String later = MarkedClient.token(client.signIn(Library.KOHA, MarkedRegion.PIN));
    HttpResponse<String> chosen =
        client.send(
            "PUT",
            "/api/v1/me/settings",
            Optional.of("{\"history\":false,\"language\":\"zh\",\"mail\":\"\",\"phone\":\"\"}"),
            MarkedClient.bearer(later));
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
    overheard.toldNothing();
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
}
