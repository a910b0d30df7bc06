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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.shelf.LendingBrokers;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.DatabaseExtension;

/**
 * Programs of readers of a school, whose desk keeps their cards, and the two brokers they ask;
 * declare it static with {@code @RegisterExtension}.
 */
final class ReaderPrograms implements BeforeAllCallback, AfterAllCallback {
  static final ObjectMapper MAPPER = new ObjectMapper();
  static final String ASK = "/api/v1/me/requests";

  /** The card of a class, which the region lets ask for six copies. */
  static final CardKey CLASS = new CardKey(TestRegion.SCHOOL, "20260060");

  private final SolrExtension solr = new SolrExtension();
  private final DatabaseExtension database = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private LendingBrokers brokers;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private String second;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException, SQLException {
    solr.beforeAll(context);
    database.beforeAll(context);
    brokers = new LendingBrokers(solr, database, TestRegion.region(), new Connectors(List.of()));
    second = brokers.another();
    IntStream.range(1, 20)
        .forEach(number -> card("202600%02d".formatted(number), Optional.empty()));
    card(new DeskCard(CLASS, "六（1）班", "CLASS", "六1", Optional.empty(), ""));
    card("20269999", Optional.of(LocalDate.of(2020, 1, 1)));
  }

  private void card(String number, Optional<LocalDate> expires) {
    CardKey card = new CardKey(TestRegion.SCHOOL, number);
    card(new DeskCard(card, "某某", "STUDENT", "六1", expires, ""));
  }

  private void card(DeskCard card) {
    brokers.side().register().save(card, "staff 1");
    Pin pin = new Pin("pin-" + card.card().number());
    brokers.side().register().changePin(card.card(), pin, "staff 1");
  }

  LendingBrokers brokers() {
    return brokers;
  }

  /** The address of the second broker. */
  String second() {
    return second;
  }

  /** An answer that was compared with the description of the interface. */
  record Answer(int status, String body, HttpResponse<String> whole) {
    JsonNode json() throws JsonProcessingException {
      return MAPPER.readTree(body);
    }

    String type() throws JsonProcessingException {
      return json().path("type").asText().replace("urn:tongjie:problem:", "");
    }
  }

  /** Sends to an operation of the description: its path, with what stands for its parameter. */
  Answer call(String operation, String parameter, Optional<String> body, String... headers)
      throws JsonProcessingException {
    return call(brokers.address(), operation, parameter, body, headers);
  }

  Answer call(
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

  /** Signs a reader in. */
  String token(String card) throws JsonProcessingException {
    Answer answer = call("post /api/v1/sessions", "", Optional.of(proof(card, "pin-" + card)));
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("token").asText();
  }

  static String proof(String card, String pin) {
    return "{\"card\":\"%s\",\"pin\":\"%s\"}".formatted(card, pin);
  }

  static String[] bearer(String token, String... more) {
    String[] headers = new String[more.length + 2];
    headers[0] = "Authorization";
    headers[1] = "Bearer " + token;
    System.arraycopy(more, 0, headers, 2, more.length);
    return headers;
  }

  static Optional<String> wish(String record) {
    return Optional.of("{\"record\":\"%s\",\"pickup\":\"county\"}".formatted(record));
  }

  /** The number of a new request of the signed-in reader. */
  String request(String token) throws JsonProcessingException {
    return call("post " + ASK, "", wish("c1"), bearer(token)).json().path("id").asText();
  }

  /** Acts on a request with a key. */
  Answer act(String token, String id, String body, String key) throws JsonProcessingException {
    return call(
        "post " + ASK + "/{id}/acts", id, Optional.of(body), bearer(token, "Idempotency-Key", key));
  }

  /** The first value that the database answers, or nothing. */
  String text(String question) throws SQLException {
    try (Connection connection = database.database().dataSource().getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  /** Changes the database behind the brokers' back. */
  void change(String what) throws SQLException {
    try (Connection connection = database.database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(what);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    brokers.close();
    database.afterAll(context);
  }
}
