package org.tongjie.broker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.shelf.LendingBrokers;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.DatabaseExtension;

/** Programs act for readers of a school, whose desk keeps their cards, by way of two brokers. */
class ReaderApiIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ASK = "/api/v1/me/requests";

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static LendingBrokers brokers;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static String second;

  @BeforeAll
  static void start() throws IOException {
    brokers = new LendingBrokers(SOLR, DATABASE, TestRegion.region(), new Connectors(List.of()));
    second = brokers.another();
    IntStream.range(1, 20)
        .forEach(number -> card("202600%02d".formatted(number), Optional.empty()));
    card("20269999", Optional.of(LocalDate.of(2020, 1, 1)));
  }

  private static void card(String number, Optional<LocalDate> expires) {
    CardKey card = new CardKey(TestRegion.SCHOOL, number);
    brokers
        .side()
        .register()
        .save(new DeskCard(card, "某某", "STUDENT", "六1", expires, ""), "staff 1");
    brokers.side().register().changePin(card, new Pin("pin-" + number), "staff 1");
  }

  @AfterAll
  static void stop() {
    brokers.close();
  }

  /** An answer that was compared with the description of the interface. */
  private record Answer(int status, String body, HttpResponse<String> whole) {
    JsonNode json() throws JsonProcessingException {
      return MAPPER.readTree(body);
    }

    String type() throws JsonProcessingException {
      return json().path("type").asText().replace("urn:tongjie:problem:", "");
    }
  }

  /** Sends to an operation of the description: its path, with what stands for its parameter. */
  private static Answer call(
      String operation, String parameter, Optional<String> body, String... headers)
      throws JsonProcessingException {
    return call(brokers.address(), operation, parameter, body, headers);
  }

  private static Answer call(
      String broker, String operation, String parameter, Optional<String> body, String... headers)
      throws JsonProcessingException {
    String method = operation.substring(0, operation.indexOf(' '));
    String path = operation.substring(operation.indexOf(' ') + 1);
    String address = broker + path.replaceAll("\\{[a-z]+}", parameter);
    HttpResponse<String> answer =
        brokers.send(method.toUpperCase(Locale.ROOT), address, body, headers);
    if (!answer.body().isEmpty()) {
      assertThat(
              OpenApiTest.answer(path.replaceAll("\\?.*", ""), method, answer.statusCode())
                  .validate(MAPPER.readTree(answer.body())))
          .as(operation + " " + answer.body())
          .isEmpty();
    }
    return new Answer(answer.statusCode(), answer.body(), answer);
  }

  private static String token(String card) throws JsonProcessingException {
    Answer answer = call("post /api/v1/sessions", "", Optional.of(proof(card, "pin-" + card)));
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("token").asText();
  }

  private static String proof(String card, String pin) {
    return "{\"card\":\"%s\",\"pin\":\"%s\"}".formatted(card, pin);
  }

  private static String[] bearer(String token, String... more) {
    String[] headers = new String[more.length + 2];
    headers[0] = "Authorization";
    headers[1] = "Bearer " + token;
    System.arraycopy(more, 0, headers, 2, more.length);
    return headers;
  }

  private static Optional<String> wish(String record) {
    return Optional.of("{\"record\":\"%s\",\"pickup\":\"county\"}".formatted(record));
  }

  @Test
  void aSessionIsABearerTokenThatEndsAndIsKeptAsAHashAlone() throws Exception {
    String token = token("20260001");
    assertThat(call("get /api/v1/me", "", Optional.empty(), bearer(token)).status()).isEqualTo(200);
    assertThat(text("select string_agg(token_hash, ' ') from session")).doesNotContain(token);
    assertThat(call("get /api/v1/me", "", Optional.empty(), "Cookie", "reader=" + token).status())
        .as("cookies are not read")
        .isEqualTo(401);
    assertThat(
            call("delete /api/v1/sessions/current", "", Optional.empty(), bearer(token)).status())
        .isEqualTo(204);
    Answer after = call("get /api/v1/me", "", Optional.empty(), bearer(token));
    assertThat(after.type()).isEqualTo("sign-in");
    assertThat(after.whole().headers().firstValue("WWW-Authenticate")).contains("Bearer");
    String idle = token("20260001");
    brokers.clock().pass(Duration.ofMinutes(31));
    assertThat(call("get /api/v1/me", "", Optional.empty(), bearer(idle)).status()).isEqualTo(401);
  }

  private static String text(String question) throws SQLException {
    try (Connection connection = DATABASE.database().dataSource().getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  private static void change(String what) throws SQLException {
    try (Connection connection = DATABASE.database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(what);
    }
  }

  @Test
  void guessingIsStoppedAtBothBrokersTogether() throws Exception {
    for (int i = 0; i < 6; i++) {
      String broker = i % 2 == 0 ? brokers.address() : second;
      Answer wrong =
          call(broker, "post /api/v1/sessions", "", Optional.of(proof("20260002", "guess" + i)));
      assertThat(wrong.type()).isEqualTo("wrong-card-or-pin");
    }
    Answer stopped =
        call(second, "post /api/v1/sessions", "", Optional.of(proof("20260002", "pin-20260002")));
    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.whole().headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void meTellsCardsWithObstaclesAndAllowanceButNoName() throws Exception {
    Answer me = call("get /api/v1/me", "", Optional.empty(), bearer(token("20260003")));
    assertThat(me.json().at("/cards/0/allowance/0/requests").asInt()).isEqualTo(3);
    assertThat(me.json().at("/cards/0/shown").asBoolean()).isTrue();
    assertThat(me.body()).doesNotContain("某某");
    Answer expired =
        call(
            "get /api/v1/me",
            "",
            Optional.empty(),
            bearer(token("20269999"), "Accept-Language", "en"));
    assertThat(expired.json().at("/cards/0/obstacles/0/code").asText()).isEqualTo("EXPIRED");
    assertThat(expired.json().at("/cards/0/obstacles/0/text").asText())
        .isEqualTo("the card has expired");
  }

  @Test
  void theSameKeyAndContentHaveTheSameAnswerAtAnyBrokerAndAfterARestart() throws Exception {
    String[] headers = bearer(token("20260004"), "Idempotency-Key", "\"order-0001\"");
    Answer first = call("post " + ASK, "", wish("c1"), headers);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.whole().headers().firstValue("Location").orElseThrow())
        .endsWith(first.json().path("href").asText());
    Answer again = call(second, "post " + ASK, "", wish("c1"), headers);
    Answer restarted = call(brokers.another(), "post " + ASK, "", wish("c1"), headers);
    assertThat(List.of(again.status(), restarted.status())).containsOnly(201);
    assertThat(List.of(again.body(), restarted.body())).containsOnly(first.body());
    Answer other = call(second, "post " + ASK, "", wish("c2"), headers);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.type()).isEqualTo("key-used");
    Answer elsewhere =
        call(
            "post " + ASK,
            "",
            wish("c1"),
            bearer(token("20260005"), "Idempotency-Key", "order-0001"));
    assertThat(elsewhere.status()).as("keys of another reader are other keys").isEqualTo(201);
    assertThat(elsewhere.json().path("id")).isNotEqualTo(first.json().path("id"));
  }

  @Test
  void whatABrokerHadDoneWhenItStoppedIsNotDoneTwice() throws Exception {
    String[] headers = bearer(token("20260006"), "Idempotency-Key", "stopped-01");
    Answer first = call("post " + ASK, "", wish("c1"), headers);
    change("update answered_request set status = null, body = null where key = 'stopped-01'");
    Answer again = call(second, "post " + ASK, "", wish("c1"), headers);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
  }

  @Test
  void manyAtOnceWithOneKeyMakeOneRequest() throws Exception {
    String[] headers = bearer(token("20260007"), "Idempotency-Key", "at-once-01");
    Set<String> bodies = ConcurrentHashMap.newKeySet();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() ->
                        bodies.add(
                            brokers
                                .send(
                                    "POST",
                                    (i % 2 == 0 ? brokers.address() : second) + ASK,
                                    wish("c1"),
                                    headers)
                                .body())))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(bodies).hasSize(1).first().asString().contains("\"state\":\"SUBMITTED\"");
    assertThat(call("get " + ASK, "", Optional.empty(), headers).json()).hasSize(1);
  }

  @Test
  void whatCannotBeAskedIsRefusedWithWhatIsWrong() throws Exception {
    String token = token("20260008");
    Answer senseless =
        call(
            "post " + ASK,
            "",
            Optional.of("{\"record\":\"c1\",\"pickup\":\"moon\",\"until\":\"2020-01-01\"}"),
            bearer(token, "Accept-Language", "en"));
    assertThat(senseless.type()).isEqualTo("bad-members");
    assertThat(senseless.json().path("errors").findValuesAsText("parameter"))
        .containsExactly("pickup", "until");
    assertThat(senseless.json().path("title").asText()).startsWith("Some of what");
    assertThat(call("post " + ASK, "", wish("c999999"), bearer(token)).type())
        .isEqualTo("unknown-record");
    assertThat(call("post " + ASK, "", Optional.of("[]"), bearer(token)).type())
        .isEqualTo("bad-body");
    assertThat(call("post " + ASK, "", Optional.of(" ".repeat(5000)), bearer(token)).type())
        .isEqualTo("too-large");
    assertThat(call("post " + ASK, "", wish("c1"), bearer(token, "Idempotency-Key", "a b")).type())
        .isEqualTo("bad-key");
    assertThat(
            brokers
                .send(
                    "POST",
                    brokers.address() + ASK,
                    Optional.of("record=c1"),
                    bearer(token, "Content-Type", "application/x-www-form-urlencoded"))
                .statusCode())
        .as("what a page of another site could send")
        .isEqualTo(415);
    assertThat(call("post " + ASK, "", wish("c1"), bearer(token)).status()).isEqualTo(201);
    Answer twice = call("post " + ASK, "", wish("c1"), bearer(token));
    assertThat(twice.type()).isEqualTo("already-asked");
    assertThat(twice.json().path("request").asText()).isNotEmpty();
    List<String> types = new ArrayList<>();
    String search = brokers.address() + "/api/v1/search?size=60";
    JsonNode found = MAPPER.readTree(brokers.send("GET", search, Optional.empty()).body());
    for (String record : found.path("hits").findValuesAsText("id")) {
      types.add(call("post " + ASK, "", wish(record), bearer(token)).type());
    }
    assertThat(types).contains("over-limit");
    assertThat(call("get " + ASK, "", Optional.empty(), bearer(token)).json()).hasSize(3);
  }

  @Test
  void othersRequestsAreAsIfTheyWereNotThere() throws Exception {
    String id =
        call("post " + ASK, "", wish("c1"), bearer(token("20260009"))).json().path("id").asText();
    String other = token("20260010");
    assertThat(call("get " + ASK + "/{id}", id, Optional.empty(), bearer(other)).type())
        .isEqualTo("unknown-request");
    assertThat(
            call(
                    "post " + ASK + "/{id}/acts",
                    id,
                    Optional.of("{\"act\":\"cancel\"}"),
                    bearer(other))
                .type())
        .isEqualTo("unknown-request");
    assertThat(call("get " + ASK + "/{id}", "x", Optional.empty(), bearer(other)).status())
        .isEqualTo(404);
    assertThat(call("get " + ASK, "", Optional.empty(), bearer(other)).json()).isEmpty();
  }

  @Test
  void aRequestIsMovedFollowedRenewedAndReturned() throws Exception {
    String token = token("20260011");
    String id = call("post " + ASK, "", wish("c1"), bearer(token)).json().path("id").asText();
    Answer moved = act(token, id, "{\"act\":\"pickup\",\"pickup\":\"city\"}", "move-00001");
    assertThat(moved.json().at("/pickup/code").asText()).isEqualTo("city");
    assertThat(act(token, id, "{\"act\":\"renew\"}", "renew-0001").type()).isEqualTo("not-lent");
    lend(RequestId.of(id));
    assertThat(call("get " + ASK, "", Optional.empty(), bearer(token)).json()).isEmpty();
    JsonNode loan =
        call("get /api/v1/me/loans", "", Optional.empty(), bearer(token)).json().path(0);
    assertThat(loan.path("due").asText()).isEqualTo("2099-01-01");
    assertThat(loan.path("acts")).extracting(JsonNode::asText).containsExactly("renew");
    assertThat(act(token, id, "{\"act\":\"cancel\"}", "cancel-001").type())
        .isEqualTo("with-reader");
    assertThat(act(token, id, "{\"act\":\"pickup\",\"pickup\":\"moon\"}", "move-00002").type())
        .isEqualTo("bad-members");
    assertThat(act(token, id, "{\"act\":\"renew\"}", "renew-0002").status()).isEqualTo(200);
    int version = brokers.request(RequestId.of(id)).version();
    assertThat(act(token, id, "{\"act\":\"renew\"}", "renew-0002").status()).isEqualTo(200);
    assertThat(brokers.request(RequestId.of(id)).version()).as("once").isEqualTo(version);
    JsonNode steps =
        call("get " + ASK + "/{id}", id, Optional.empty(), bearer(token)).json().path("steps");
    assertThat(steps.findValuesAsText("step"))
        .containsExactly(
            "ASKED", "MOVED", "ACCEPTED", "CHOSEN", "SENT", "RECEIVED", "LENT", "RENEW_ASKED");
  }

  private static Answer act(String token, String id, String body, String key)
      throws JsonProcessingException {
    return call(
        "post " + ASK + "/{id}/acts", id, Optional.of(body), bearer(token, "Idempotency-Key", key));
  }

  private static void lend(RequestId id) {
    Instant now = Instant.now();
    PlaceCode city = new PlaceCode("city");
    brokers.tell(id, new Event.PatronAccepted(now));
    brokers.tell(
        id,
        new Event.SupplierChosen(
            now,
            new Candidate(
                new ItemKey(TestRegion.COUNTY, "K000001"),
                new PlaceCode("county"),
                new SystemCode("S2"),
                new CardKey(TestRegion.COUNTY, "0009"),
                Candidate.Path.BROKERED,
                new SystemCode("S1"),
                new Candidate.LoanTerms(30, 1))));
    brokers.tell(id, new Event.HoldPlaced(now, 1, Optional.empty()));
    brokers.tell(id, new Event.Sent(now, 1, new PlaceCode("county"), city));
    brokers.tell(id, new Event.Received(now, 1, city, false));
    brokers.tell(id, new Event.HandedOut(now, 1, city, LocalDate.of(2099, 1, 1)));
  }

  @Test
  void finishedRequestsGoOutOfViewUnlessAHistoryIsWanted() throws Exception {
    String token = token("20260012");
    String id = call("post " + ASK, "", wish("c1"), bearer(token)).json().path("id").asText();
    Answer cancelled = act(token, id, "{\"act\":\"cancel\"}", "cancel-0001");
    assertThat(cancelled.json().path("outcome").asText()).isEqualTo("CANCELLED");
    assertThat(finished(token)).hasSize(1);
    brokers.clock().pass(Duration.ofDays(15));
    String later = token("20260012");
    assertThat(finished(later)).isEmpty();
    String settings =
        "{\"history\":true,\"language\":\"en\",\"mail\":\"a@example.org\",\"phone\":\"\"}";
    assertThat(call("put /api/v1/me/settings", "", Optional.of(settings), bearer(later)).status())
        .isEqualTo(200);
    assertThat(finished(later)).hasSize(1);
    Answer wrong =
        call(
            "put /api/v1/me/settings",
            "",
            Optional.of("{\"history\":true,\"language\":\"fr\",\"mail\":\"a b\"}"),
            bearer(later));
    assertThat(wrong.json().path("errors").findValuesAsText("parameter"))
        .containsExactly("language", "mail", "phone");
  }

  private static JsonNode finished(String token) throws JsonProcessingException {
    return MAPPER.readTree(
        brokers
            .send(
                "GET", brokers.address() + ASK + "?state=finished", Optional.empty(), bearer(token))
            .body());
  }

  @Test
  void anotherCardIsJoinedByItsPinAndThenBothAreOneReader() throws Exception {
    String id =
        call("post " + ASK, "", wish("c1"), bearer(token("20260013"))).json().path("id").asText();
    String other = token("20260014");
    assertThat(
            call(
                    "post /api/v1/me/cards",
                    "",
                    Optional.of(proof("20260013", "not it")),
                    bearer(other))
                .type())
        .isEqualTo("wrong-card-or-pin");
    assertThat(call("get " + ASK, "", Optional.empty(), bearer(other)).json()).isEmpty();
    Answer joined =
        call(
            "post /api/v1/me/cards",
            "",
            Optional.of(proof("20260013", "pin-20260013")),
            bearer(other));
    assertThat(joined.json().path("cards").findValuesAsText("number"))
        .containsExactlyInAnyOrder("20260013", "20260014");
    assertThat(
            call("get " + ASK, "", Optional.empty(), bearer(other)).json().findValuesAsText("id"))
        .containsExactly(id);
    assertThat(text("select string_agg(subject, ' ') from account_act where what = 'cards-join'"))
        .contains("…14", "…13");
  }

  @Test
  void everyDescribedOperationIsServed() {
    for (String operation : OpenApiTest.operations()) {
      if (operation.endsWith("availability")) {
        continue; // served beside search where systems are asked
      }
      String method = operation.substring(0, operation.indexOf(' '));
      String path = operation.substring(operation.indexOf(' ') + 1);
      Optional<String> body =
          method.equals("get") || method.equals("delete") ? Optional.empty() : Optional.of("{}");
      HttpResponse<String> answer =
          brokers.send(
              method.toUpperCase(Locale.ROOT),
              brokers.address() + path.replaceAll("\\{[a-z]+}", "c1"),
              body);
      assertThat(answer.statusCode()).as(operation).isNotIn(405, 406, 415, 500);
      assertThat(answer.body()).as(operation).doesNotContain("There is nothing at this address");
    }
  }
}
