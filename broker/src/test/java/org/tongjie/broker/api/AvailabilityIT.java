package org.tongjie.broker.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.broker.shelf.RunningBroker;
import org.tongjie.broker.shelf.RunningSystems;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Operation;
import org.tongjie.simulator.ils.Origin;

/** Live availability for programs, from systems over real sockets. */
class AvailabilityIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final LocalDate DUE = LocalDate.of(2031, 5, 3);

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningSystems systems;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningBroker broker;

  @BeforeAll
  static void start(@TempDir Path secrets) throws IOException {
    systems = new RunningSystems(secrets);
    broker = RunningBroker.withShelves(SOLR, DATABASE, "availability-it", systems.parts());
  }

  @AfterAll
  static void stop() throws IOException {
    broker.close();
    systems.close();
  }

  @AfterEach
  void calm() {
    systems.calm();
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return MAPPER.readTree(answer.body());
  }

  private static JsonNode record(String query, String... headers) throws IOException {
    HttpResponse<String> answer = broker.get("/api/v1/records/c1/availability" + query, headers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode json = json(answer);
    assertThat(OpenApiTest.schema("RecordAvailability").validate(json)).isEmpty();
    return json;
  }

  @Test
  void itemsOfEveryLibraryAreToldWithPlaceCallNumberAgeAndSource() throws Exception {
    systems
        .city()
        .library()
        .checkOut(RunningSystems.CITY_CARD, "0100023457", Optional.of(DUE), Origin.SYSTEM);

    record("");
    systems.pass(Duration.ofSeconds(20));
    JsonNode record = record("");

    assertThat(record.at("/available").asInt()).isEqualTo(2);
    assertThat(record.at("/complete").asBoolean()).isTrue();
    assertThat(record.at("/libraries").findValuesAsText("answer")).containsExactly("told", "told");
    JsonNode item = record.at("/libraries/0/items/0");
    assertThat(item.at("/place/name").asText()).isEqualTo("市图书馆借还台");
    assertThat(item.at("/callNumber").asText()).isEqualTo("I242.4/2:1");
    assertThat(item.at("/status/condition").asText()).isEqualTo("on_shelf");
    assertThat(item.at("/status/ageSeconds").asInt()).isEqualTo(20);
    assertThat(item.at("/status/source").asText()).isEqualTo("S-CITY");
    JsonNode lent = record.at("/libraries/0/items/1/status");
    assertThat(lent.at("/condition").asText()).isEqualTo("lent_out");
    assertThat(lent.at("/due").asText()).isEqualTo(DUE.toString());
    systems.city().library().checkIn("0100023457", Instant.now(), Origin.SYSTEM);
  }

  @Test
  void ourOwnLedgerOutranksTheSystem() throws Exception {
    systems.promise(RunningSystems.COUNTY_DREAM);

    JsonNode status = record("").at("/libraries/1/items/0/status");

    assertThat(status.at("/condition").asText()).isEqualTo("on_shelf");
    assertThat(status.at("/promised").asBoolean()).isTrue();
    assertThat(status.at("/available").asBoolean()).isFalse();
  }

  @Test
  void aSilentSystemIsNamedInTimeAndTheOtherIsToldAllTheSame() throws Exception {
    systems.county().faults().rate(Operation.ITEM, FaultKind.SILENT, 1);

    JsonNode record = record("?wait=600");

    assertThat(record.at("/complete").asBoolean()).isFalse();
    assertThat(record.at("/libraries/0/answer").asText()).isEqualTo("told");
    assertThat(record.at("/libraries/0/available").asInt()).isEqualTo(2);
    assertThat(record.at("/libraries/1/answer").asText()).isEqualTo("silent");
    assertThat(record.at("/libraries/1/reason").asText()).isEqualTo("late");
    assertThat(record.at("/libraries/1/items/0/barcode").asText()).isEqualTo("320000771");
    assertThat(record.at("/libraries/1/items/0/status").isNull()).isTrue();
  }

  @Test
  void aPageOfRecordsIsOneQuestionAndThoseMissingAreNamed() throws Exception {
    HttpResponse<String> answer =
        broker.get("/api/v1/availability?id=c3&id=c1&id=c90&id=c91&id=c777&id=none");
    JsonNode json = json(answer);

    assertThat(OpenApiTest.schema("Availability").validate(json)).isEmpty();
    assertThat(json.at("/records").findValuesAsText("id")).containsExactly("c3", "c1");
    assertThat(json.at("/records/0/libraries/0/answer").asText()).isEqualTo("no_system");
    assertThat(json.at("/missing").findValuesAsText("why"))
        .containsExactly("moved", "gone", "unknown", "unknown");
    assertThat(json.at("/missing/0/movedTo").asText()).isEqualTo("c1");
    assertThat(broker.get("/metrics").body())
        .contains("tongjie_availability_answers_total{answer=\"told\",system=\"S-CITY\"}");
  }

  @ParameterizedTest
  @CsvSource({"c90, 308", "c91, 410", "c777, 404"})
  void aRecordThatIsNotThereIsAnsweredAsTheRecordItselfIs(String id, int status) {
    HttpResponse<String> answer = broker.get("/api/v1/records/" + id + "/availability");

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 308) {
      assertThat(answer.headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).endsWith("/api/v1/records/c1/availability"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/records/c1/availability?wait=2001",
        "/api/v1/records/c1/availability?wait=-1",
        "/api/v1/records/c1/availability?wait=1&wait=2",
        "/api/v1/records/c1/availability?hurry=1",
        "/api/v1/availability",
        "/api/v1/availability?id=c1&page=2"
      })
  void aQuestionThatMeansNothingIsAProblem(String path) throws Exception {
    HttpResponse<String> answer = broker.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(OpenApiTest.schema("Problem").validate(json(answer))).isEmpty();
  }

  @Test
  void moreRecordsThanAPageAreRefused() {
    String ids =
        IntStream.rangeClosed(101, 121).mapToObj(n -> "id=c" + n).collect(Collectors.joining("&"));

    assertThat(broker.get("/api/v1/availability?" + ids).statusCode()).isEqualTo(400);
    assertThat(broker.get("/api/v1/availability?id=" + URLEncoder.encode("a".repeat(41), UTF_8)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(400);
  }

  @Test
  void anAddressThatAsksTooMuchIsToldWhatIsKnownAndTroublesNoSystem() throws Exception {
    String[] reader = {"X-Forwarded-For", "203.0.113.7"};
    assertThat(record("", reader).at("/complete").asBoolean()).isTrue();

    JsonNode next = json(broker.get("/api/v1/availability?id=c102&id=c104&id=c1", reader));

    assertThat(next.at("/records/0/libraries/0/reason").asText()).isEqualTo("limited");
    assertThat(next.at("/records/2/available").asInt()).isEqualTo(3);
    assertThat(
            json(broker.get("/api/v1/availability?id=c102", "X-Forwarded-For", "203.0.113.8"))
                .at("/records/0/available")
                .asInt())
        .isEqualTo(1);
  }
}
