package org.tongjie.broker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.api.ReaderPrograms.ASK;
import static org.tongjie.broker.api.ReaderPrograms.bearer;
import static org.tongjie.broker.api.ReaderPrograms.wish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.api.ReaderPrograms.Answer;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.shelf.TwoEditions;

/** Programs ask for books for readers, and follow them, by way of two brokers. */
class ReaderRequestsApiIT {
  @RegisterExtension static final ReaderPrograms PROGRAMS = new ReaderPrograms();

  @Test
  void theSameKeyAndContentHaveTheSameAnswerAtAnyBrokerAndAfterARestart() throws Exception {
    String[] headers = bearer(PROGRAMS.token("20260004"), "Idempotency-Key", "\"order-0001\"");
    Answer first = PROGRAMS.call("post " + ASK, "", wish("c1"), headers);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.whole().headers().firstValue("Location").orElseThrow())
        .endsWith(first.json().path("href").asText());
    Answer again = PROGRAMS.call(PROGRAMS.second(), "post " + ASK, "", wish("c1"), headers);
    Answer restarted =
        PROGRAMS.call(PROGRAMS.brokers().another(), "post " + ASK, "", wish("c1"), headers);
    assertThat(List.of(again.status(), restarted.status())).containsOnly(201);
    assertThat(List.of(again.body(), restarted.body())).containsOnly(first.body());
    Answer other = PROGRAMS.call(PROGRAMS.second(), "post " + ASK, "", wish("c2"), headers);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.type()).isEqualTo("key-used");
    Answer elsewhere =
        PROGRAMS.call(
            "post " + ASK,
            "",
            wish("c1"),
            bearer(PROGRAMS.token("20260005"), "Idempotency-Key", "order-0001"));
    assertThat(elsewhere.status()).as("keys of another reader are other keys").isEqualTo(201);
    assertThat(elsewhere.json().path("id")).isNotEqualTo(first.json().path("id"));
  }

  @Test
  void whatABrokerHadDoneWhenItStoppedIsNotDoneTwice() throws Exception {
    String[] headers = bearer(PROGRAMS.token("20260006"), "Idempotency-Key", "stopped-01");
    Answer first = PROGRAMS.call("post " + ASK, "", wish("c1"), headers);
    PROGRAMS.change(
        "update answered_request set status = null, body = null where key = 'stopped-01'");
    Answer again = PROGRAMS.call(PROGRAMS.second(), "post " + ASK, "", wish("c1"), headers);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
  }

  @Test
  void manyAtOnceWithOneKeyMakeOneRequest() throws Exception {
    String[] headers = bearer(PROGRAMS.token("20260007"), "Idempotency-Key", "at-once-01");
    Set<String> bodies = ConcurrentHashMap.newKeySet();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() ->
                        bodies.add(
                            PROGRAMS
                                .brokers()
                                .send(
                                    "POST",
                                    (i % 2 == 0 ? PROGRAMS.brokers().address() : PROGRAMS.second())
                                        + ASK,
                                    wish("c1"),
                                    headers)
                                .body())))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(bodies).hasSize(1).first().asString().contains("\"state\":\"SUBMITTED\"");
    assertThat(PROGRAMS.call("get " + ASK, "", Optional.empty(), headers).json()).hasSize(1);
  }

  private static Optional<String> copies(int number) {
    return Optional.of("{\"record\":\"c1\",\"pickup\":\"county\",\"copies\":%d}".formatted(number));
  }

  @Test
  void aClassAsksForSeveralCopiesEachOnceAndAPersonForOne() throws Exception {
    String token = PROGRAMS.token(ReaderPrograms.CLASS.number());
    Answer first =
        PROGRAMS.call("post " + ASK, "", copies(3), bearer(token, "Idempotency-Key", "class-0001"));
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().path("copy").asText()).isEqualTo("1/3");
    PROGRAMS.change(
        "update answered_request set status = null, body = null where key = 'class-0001'");
    assertThat(
            PROGRAMS
                .call("post " + ASK, "", copies(3), bearer(token, "Idempotency-Key", "class-0001"))
                .json()
                .path("id"))
        .as("done again under the same key makes nothing twice")
        .isEqualTo(first.json().path("id"));
    assertThat(openCopies(token)).containsExactly("3/3", "2/3", "1/3");

    assertThat(PROGRAMS.call("post " + ASK, "", copies(3), bearer(token)).type())
        .isEqualTo("already-asked");
    assertThat(
            PROGRAMS.call("post " + ASK, "", copies(5), bearer(token)).json().path("copy").asText())
        .as("the first that is new")
        .isEqualTo("4/5");
    assertThat(openCopies(token)).hasSize(5);
    Answer many = PROGRAMS.call("post " + ASK, "", copies(7), bearer(token));
    assertThat(many.type()).as("more than the rights say").isEqualTo("bad-members");
    assertThat(many.json().path("errors").findValuesAsText("parameter")).containsExactly("copies");

    Answer person = PROGRAMS.call("post " + ASK, "", copies(2), bearer(PROGRAMS.token("20260016")));
    assertThat(person.type()).isEqualTo("bad-members");
  }

  private static List<String> openCopies(String token) throws Exception {
    return PROGRAMS
        .call("get " + ASK, "", Optional.empty(), bearer(token))
        .json()
        .findValuesAsText("copy");
  }

  @Test
  void whatCannotBeAskedIsRefusedWithWhatIsWrong() throws Exception {
    String token = PROGRAMS.token("20260008");
    Answer senseless =
        PROGRAMS.call(
            "post " + ASK,
            "",
            Optional.of("{\"record\":\"c1\",\"pickup\":\"moon\",\"until\":\"2020-01-01\"}"),
            bearer(token, "Accept-Language", "en"));
    assertThat(senseless.type()).isEqualTo("bad-members");
    assertThat(senseless.json().path("errors").findValuesAsText("parameter"))
        .containsExactly("pickup", "until");
    assertThat(senseless.json().path("title").asText()).startsWith("Some of what");
    assertThat(PROGRAMS.call("post " + ASK, "", wish("c999999"), bearer(token)).type())
        .isEqualTo("unknown-record");
    assertThat(PROGRAMS.call("post " + ASK, "", Optional.of("[]"), bearer(token)).type())
        .isEqualTo("bad-body");
    assertThat(
            PROGRAMS.call("post " + ASK, "", Optional.of(" ".repeat(5000)), bearer(token)).type())
        .isEqualTo("too-large");
    assertThat(
            PROGRAMS
                .call("post " + ASK, "", wish("c1"), bearer(token, "Idempotency-Key", "a b"))
                .type())
        .isEqualTo("bad-key");
    assertThat(
            PROGRAMS
                .brokers()
                .send(
                    "POST",
                    PROGRAMS.brokers().address() + ASK,
                    Optional.of("record=c1"),
                    bearer(token, "Content-Type", "application/x-www-form-urlencoded"))
                .statusCode())
        .as("what a page of another site could send")
        .isEqualTo(415);
    assertThat(PROGRAMS.call("post " + ASK, "", wish("c1"), bearer(token)).status()).isEqualTo(201);
    Answer twice = PROGRAMS.call("post " + ASK, "", wish("c1"), bearer(token));
    assertThat(twice.type()).isEqualTo("already-asked");
    assertThat(twice.json().path("request").asText()).isNotEmpty();
    List<String> types = new ArrayList<>();
    String search = PROGRAMS.brokers().address() + "/api/v1/search?size=60";
    JsonNode found =
        ReaderPrograms.MAPPER.readTree(
            PROGRAMS.brokers().send("GET", search, Optional.empty()).body());
    for (String record : found.path("hits").findValuesAsText("id")) {
      types.add(PROGRAMS.call("post " + ASK, "", wish(record), bearer(token)).type());
    }
    assertThat(types).contains("over-limit");
    assertThat(PROGRAMS.call("get " + ASK, "", Optional.empty(), bearer(token)).json()).hasSize(3);
  }

  @Test
  void whoTakesAnyEditionIsToldOfThatRequestWhenAskingForAnother() throws Exception {
    String[] reader = bearer(PROGRAMS.token("20260013"));
    Answer any = PROGRAMS.call("post " + ASK, "", asked(TwoEditions.ONE, "any"), reader);
    assertThat(any.status()).isEqualTo(201);
    for (String edition : List.of("this", "any")) {
      Answer other = PROGRAMS.call("post " + ASK, "", asked(TwoEditions.OTHER, edition), reader);
      assertThat(other.type()).isEqualTo("already-asked");
      assertThat(other.json().path("request")).isEqualTo(any.json().path("id"));
    }
    String[] second = bearer(PROGRAMS.token("20260014"));
    Answer certain = PROGRAMS.call("post " + ASK, "", asked(TwoEditions.ONE, "this"), second);
    Answer both = PROGRAMS.call("post " + ASK, "", asked(TwoEditions.OTHER, "any"), second);
    assertThat(both.json().path("request")).isEqualTo(certain.json().path("id"));
    assertThat(PROGRAMS.call("post " + ASK, "", asked(TwoEditions.OTHER, "this"), second).status())
        .as("two certain editions are two wishes")
        .isEqualTo(201);
  }

  private static Optional<String> asked(String record, String edition) {
    return Optional.of(
        "{\"record\":\"%s\",\"pickup\":\"county\",\"edition\":\"%s\"}".formatted(record, edition));
  }

  @Test
  void othersRequestsAreAsIfTheyWereNotThere() throws Exception {
    String id = PROGRAMS.request(PROGRAMS.token("20260009"));
    String other = PROGRAMS.token("20260010");
    assertThat(PROGRAMS.call("get " + ASK + "/{id}", id, Optional.empty(), bearer(other)).type())
        .isEqualTo("unknown-request");
    assertThat(
            PROGRAMS
                .call(
                    "post " + ASK + "/{id}/acts",
                    id,
                    Optional.of("{\"act\":\"cancel\"}"),
                    bearer(other))
                .type())
        .isEqualTo("unknown-request");
    assertThat(PROGRAMS.call("get " + ASK + "/{id}", "x", Optional.empty(), bearer(other)).status())
        .isEqualTo(404);
    assertThat(PROGRAMS.call("get " + ASK, "", Optional.empty(), bearer(other)).json()).isEmpty();
  }

  @Test
  void aRequestIsMovedFollowedRenewedAndReturned() throws Exception {
    String token = PROGRAMS.token("20260011");
    String id = PROGRAMS.request(token);
    Answer moved =
        PROGRAMS.act(token, id, "{\"act\":\"pickup\",\"pickup\":\"city\"}", "move-00001");
    assertThat(moved.json().at("/pickup/code").asText()).isEqualTo("city");
    assertThat(PROGRAMS.act(token, id, "{\"act\":\"renew\"}", "renew-0001").type())
        .isEqualTo("not-lent");
    lend(RequestId.of(id));
    assertThat(PROGRAMS.call("get " + ASK, "", Optional.empty(), bearer(token)).json()).isEmpty();
    JsonNode loan =
        PROGRAMS.call("get /api/v1/me/loans", "", Optional.empty(), bearer(token)).json().path(0);
    assertThat(loan.path("due").asText()).isEqualTo("2099-01-01");
    assertThat(loan.path("acts")).extracting(JsonNode::asText).containsExactly("renew");
    assertThat(PROGRAMS.act(token, id, "{\"act\":\"cancel\"}", "cancel-001").type())
        .isEqualTo("with-reader");
    assertThat(
            PROGRAMS
                .act(token, id, "{\"act\":\"pickup\",\"pickup\":\"moon\"}", "move-00002")
                .type())
        .isEqualTo("bad-members");
    assertThat(PROGRAMS.act(token, id, "{\"act\":\"renew\"}", "renew-0002").status())
        .isEqualTo(200);
    int version = PROGRAMS.brokers().request(RequestId.of(id)).version();
    assertThat(PROGRAMS.act(token, id, "{\"act\":\"renew\"}", "renew-0002").status())
        .isEqualTo(200);
    assertThat(PROGRAMS.brokers().request(RequestId.of(id)).version())
        .as("once")
        .isEqualTo(version);
    JsonNode steps =
        PROGRAMS
            .call("get " + ASK + "/{id}", id, Optional.empty(), bearer(token))
            .json()
            .path("steps");
    assertThat(steps.findValuesAsText("step"))
        .containsExactly(
            "ASKED", "MOVED", "ACCEPTED", "CHOSEN", "SENT", "RECEIVED", "LENT", "RENEW_ASKED");
  }

  @Test
  void whoIsAskedBesideALibraryThatTakesLongIsAStepOfItsOwn() throws Exception {
    String token = PROGRAMS.token("20260013");
    RequestId id = RequestId.of(PROGRAMS.request(token));
    Instant now = now();
    PROGRAMS.brokers().tell(id, new Event.PatronAccepted(now));
    PROGRAMS.brokers().tell(id, new Event.SupplierChosen(now, candidate("K000031")));
    PROGRAMS.brokers().tell(id, new Event.HoldPlaced(now, 1, Optional.empty()));
    Instant slow =
        PROGRAMS.brokers().request(id).supplier(1).orElseThrow().deadline().orElseThrow();
    PROGRAMS.brokers().tell(id, new Event.ClockReached(slow));
    PROGRAMS.brokers().tellOnce(id, new Event.SupplierChosen(slow, candidate("K000032"), 1), "2");
    JsonNode step =
        PROGRAMS
            .call("get " + ASK + "/{id}", id.toString(), Optional.empty(), bearer(token))
            .json()
            .path("steps")
            .path(3);
    assertThat(step.path("step").asText()).isEqualTo("CHOSEN_BESIDE");
    assertThat(step.path("library").asText()).isEqualTo("COUNTY");
    assertThat(step.path("beside").asText()).isEqualTo("COUNTY");
    assertThat(step.path("at").asText()).isEqualTo(slow.toString());
  }

  private static Candidate candidate(String barcode) {
    return new Candidate(
        new ItemKey(TestRegion.COUNTY, barcode),
        new PlaceCode("county"),
        new SystemCode("S2"),
        new CardKey(TestRegion.COUNTY, "0009"),
        Candidate.Path.BROKERED,
        new SystemCode("S1"),
        new Candidate.LoanTerms(30, 1));
  }

  private static void lend(RequestId id) {
    Instant now = Instant.now();
    PlaceCode city = new PlaceCode("city");
    PROGRAMS.brokers().tell(id, new Event.PatronAccepted(now));
    PROGRAMS.brokers().tell(id, new Event.SupplierChosen(now, candidate("K000001")));
    PROGRAMS.brokers().tell(id, new Event.HoldPlaced(now, 1, Optional.empty()));
    PROGRAMS.brokers().tell(id, new Event.Sent(now, 1, new PlaceCode("county"), city));
    PROGRAMS.brokers().tell(id, new Event.Received(now, 1, city, false));
    PROGRAMS.brokers().tell(id, new Event.HandedOut(now, 1, city, LocalDate.of(2099, 1, 1)));
  }

  @Test
  void finishedRequestsAreErasedUnlessAHistoryIsWanted() throws Exception {
    String token = PROGRAMS.token("20260012");
    String id = PROGRAMS.request(token);
    Answer cancelled = PROGRAMS.act(token, id, "{\"act\":\"cancel\"}", "cancel-0001");
    assertThat(cancelled.json().path("outcome").asText()).isEqualTo("CANCELLED");
    PROGRAMS.change("delete from lending_outbox");
    wantsHistory(token, true);
    PROGRAMS.brokers().clock().pass(Duration.ofDays(15));
    String later = PROGRAMS.token("20260012");
    assertThat(PROGRAMS.brokers().side().history().eraseUnwanted(now())).isZero();
    assertThat(finished(later)).hasSize(1);
    wantsHistory(later, false);
    assertThat(finished(later)).isEmpty();
    assertThat(
            PROGRAMS
                .call("get " + ReaderPrograms.ASK + "/{id}", id, Optional.empty(), bearer(later))
                .status())
        .isEqualTo(404);
  }

  private static Instant now() {
    return PROGRAMS.brokers().clock().instant();
  }

  private static void wantsHistory(String token, boolean wants) throws JsonProcessingException {
    String settings =
        "{\"history\":%s,\"language\":\"en\",\"mail\":\"a@example.org\",\"phone\":\"\"}"
            .formatted(wants);
    assertThat(
            PROGRAMS
                .call("put /api/v1/me/settings", "", Optional.of(settings), bearer(token))
                .status())
        .isEqualTo(200);
  }

  @Test
  void settingsThatCannotBeAreToldAllAtOnce() throws Exception {
    Answer wrong =
        PROGRAMS.call(
            "put /api/v1/me/settings",
            "",
            Optional.of("{\"history\":true,\"language\":\"fr\",\"mail\":\"a b\"}"),
            bearer(PROGRAMS.token("20260012")));
    assertThat(wrong.json().path("errors").findValuesAsText("parameter"))
        .containsExactly("language", "mail", "phone");
  }

  private static JsonNode finished(String token) throws JsonProcessingException {
    return ReaderPrograms.MAPPER.readTree(
        PROGRAMS
            .brokers()
            .send(
                "GET",
                PROGRAMS.brokers().address() + ASK + "?state=finished",
                Optional.empty(),
                bearer(token))
            .body());
  }
}
