package org.tongjie.broker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.api.ReaderPrograms.ASK;
import static org.tongjie.broker.api.ReaderPrograms.bearer;
import static org.tongjie.broker.api.ReaderPrograms.proof;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.api.ReaderPrograms.Answer;

/** Programs sign readers in, and tell of them, by way of two brokers. */
class ReaderApiIT {
  @RegisterExtension static final ReaderPrograms PROGRAMS = new ReaderPrograms();

  @Test
  void aSessionIsABearerTokenThatEndsAndIsKeptAsAHashAlone() throws Exception {
    String token = PROGRAMS.token("20260001");
    assertThat(PROGRAMS.call("get /api/v1/me", "", Optional.empty(), bearer(token)).status())
        .isEqualTo(200);
    assertThat(PROGRAMS.text("select string_agg(token_hash, ' ') from session"))
        .doesNotContain(token);
    assertThat(
            PROGRAMS
                .call("get /api/v1/me", "", Optional.empty(), "Cookie", "reader=" + token)
                .status())
        .as("cookies are not read")
        .isEqualTo(401);
    assertThat(
            PROGRAMS
                .call("delete /api/v1/sessions/current", "", Optional.empty(), bearer(token))
                .status())
        .isEqualTo(204);
    Answer after = PROGRAMS.call("get /api/v1/me", "", Optional.empty(), bearer(token));
    assertThat(after.type()).isEqualTo("sign-in");
    assertThat(after.whole().headers().firstValue("WWW-Authenticate")).contains("Bearer");
    String idle = PROGRAMS.token("20260001");
    PROGRAMS.brokers().clock().pass(Duration.ofMinutes(31));
    assertThat(PROGRAMS.call("get /api/v1/me", "", Optional.empty(), bearer(idle)).status())
        .isEqualTo(401);
  }

  @Test
  void guessingIsStoppedAtBothBrokersTogether() throws Exception {
    for (int i = 0; i < 6; i++) {
      String broker = i % 2 == 0 ? PROGRAMS.brokers().address() : PROGRAMS.second();
      Answer wrong =
          PROGRAMS.call(
              broker, "post /api/v1/sessions", "", Optional.of(proof("20260002", "guess" + i)));
      assertThat(wrong.type()).isEqualTo("wrong-card-or-pin");
    }
    Answer stopped =
        PROGRAMS.call(
            PROGRAMS.second(),
            "post /api/v1/sessions",
            "",
            Optional.of(proof("20260002", "pin-20260002")));
    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.whole().headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void meTellsCardsWithObstaclesAndAllowanceButNoName() throws Exception {
    Answer me =
        PROGRAMS.call("get /api/v1/me", "", Optional.empty(), bearer(PROGRAMS.token("20260003")));
    assertThat(me.json().at("/cards/0/allowance/0/requests").asInt()).isEqualTo(3);
    assertThat(me.json().at("/cards/0/shown").asBoolean()).isTrue();
    assertThat(me.body()).doesNotContain("某某");
    Answer expired =
        PROGRAMS.call(
            "get /api/v1/me",
            "",
            Optional.empty(),
            bearer(PROGRAMS.token("20269999"), "Accept-Language", "en"));
    assertThat(expired.json().at("/cards/0/obstacles/0/code").asText()).isEqualTo("EXPIRED");
    assertThat(expired.json().at("/cards/0/obstacles/0/text").asText())
        .isEqualTo("the card has expired");
  }

  @Test
  void anotherCardIsJoinedByItsPinAndThenBothAreOneReader() throws Exception {
    String id = PROGRAMS.request(PROGRAMS.token("20260013"));
    String other = PROGRAMS.token("20260014");
    assertThat(
            PROGRAMS
                .call(
                    "post /api/v1/me/cards",
                    "",
                    Optional.of(proof("20260013", "not it")),
                    bearer(other))
                .type())
        .isEqualTo("wrong-card-or-pin");
    assertThat(PROGRAMS.call("get " + ASK, "", Optional.empty(), bearer(other)).json()).isEmpty();
    Answer joined =
        PROGRAMS.call(
            "post /api/v1/me/cards",
            "",
            Optional.of(proof("20260013", "pin-20260013")),
            bearer(other));
    assertThat(joined.json().path("cards").findValuesAsText("number"))
        .containsExactlyInAnyOrder("20260013", "20260014");
    assertThat(
            PROGRAMS
                .call("get " + ASK, "", Optional.empty(), bearer(other))
                .json()
                .findValuesAsText("id"))
        .containsExactly(id);
    assertThat(
            PROGRAMS.text(
                "select string_agg(subject, ' ') from account_act where what = 'cards-join'"))
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
          PROGRAMS
              .brokers()
              .send(
                  method.toUpperCase(Locale.ROOT),
                  PROGRAMS.brokers().address() + path.replaceAll("\\{[a-z]+}", "c1"),
                  body,
                  "Content-Type",
                  OpenApiTest.bodyType(operation));
      assertThat(answer.statusCode()).as(operation).isNotIn(405, 406, 415, 500);
      assertThat(answer.body()).as(operation).doesNotContain("There is nothing at this address");
    }
  }
}
