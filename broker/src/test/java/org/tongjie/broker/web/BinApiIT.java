package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.api.OpenApiTest;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.Json;

/** Programs hand bins over as the pages do, each end its own side. */
class BinApiIT {
  private static final String BINS = "/api/v1/desk/bins";
  private static final String DIFFERENCES = "/api/v1/desk/differences";

  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningDesk desk;

  @BeforeAll
  static void start() throws IOException {
    desk = new RunningDesk(DATABASE.database());
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  /** A book of the city that goes to a place, in the bin that the scan put it into. */
  private static JsonNode filled(StaffClient.Member city, String barcode, String to) {
    desk.requests().held(barcode, new PlaceCode(to));
    HttpResponse<String> scan =
        desk.json(
            city,
            "/api/v1/desk/scans",
            "{\"place\":\"city\",\"text\":\"%s\",\"key\":\"scan-%s\"}".formatted(barcode, barcode));
    assertThat(scan.statusCode()).as(scan.body()).isEqualTo(200);
    for (JsonNode bin : desk.json(city, BINS + "?place=city")) {
      if (bin.path("to").asText().equals(to)) {
        assertThat(OpenApiTest.schema("Bin").validate(bin)).isEmpty();
        return bin;
      }
    }
    throw new AssertionError("no bin for " + to);
  }

  private static String sheet(JsonNode bin) {
    return BINS + "/" + bin.path("number").asLong();
  }

  private static HttpResponse<String> sign(
      StaffClient.Member member, String sheet, String act, int counted, Instant at) {
    return desk.json(
        member,
        sheet + "/signatures",
        "{\"act\":\"%s\",\"carrier\":\"物流\",\"counted\":%d,\"at\":\"%s\"}"
            .formatted(act, counted, at));
  }

  private static JsonNode read(HttpResponse<String> answer) throws JsonProcessingException {
    return Json.MAPPER.readTree(answer.body());
  }

  @Test
  void bothEndsSignAndWhatDoesNotMatchIsACaseUntilItIsSettled() throws Exception {
    StaffClient.Member city = desk.member("bin-city", TestRegion.CITY, Role.DESK);
    StaffClient.Member county = desk.member("bin-county", TestRegion.COUNTY, Role.DESK);
    String sheet = sheet(filled(city, "C00000501", "county"));
    assertThat(desk.json(county, sheet).at("/lines/0/barcode").asText()).isEqualTo("C00000501");

    Instant sent = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
    JsonNode given = read(sign(city, sheet, "send", 1, sent));
    assertThat(OpenApiTest.schema("SignedBin").validate(given)).isEmpty();
    assertThat(given.at("/bin/sent/at").asText()).as("as on paper").isEqualTo(sent.toString());
    assertThat(Instant.parse(given.at("/bin/sent/entered").asText())).isAfter(sent);
    assertThat(given.at("/bin/sent/actor").asText()).startsWith("staff ").endsWith("by program");
    assertThat(given.at("/bin/carrier").asText()).isEqualTo("物流");

    JsonNode taken = read(sign(county, sheet, "receive", 0, sent.plusSeconds(60)));
    assertThat(OpenApiTest.schema("SignedBin").validate(taken)).isEmpty();
    assertThat(taken.path("differences").findValuesAsText("kind"))
        .containsExactly("NOT_ARRIVED", "COUNT_DIFFERS");
    assertThat(desk.get(county, "/desk/problems").body()).contains("清单上有，没有到", "点数不符");

    JsonNode cases = desk.json(county, DIFFERENCES);
    assertThat(cases).hasSize(2);
    assertThat(OpenApiTest.schema("Difference").validate(cases.get(0))).isEmpty();
    String settling = DIFFERENCES + "/" + cases.get(0).path("number").asLong() + "/settlement";
    StaffClient.Member school = desk.member("bin-school", TestRegion.SCHOOL, Role.DESK);
    assertThat(desk.json(school, settling, "{\"how\":\"x\"}").statusCode()).isEqualTo(404);
    assertThat(desk.json(county, settling, "{}").statusCode()).isEqualTo(400);
    assertThat(desk.json(county, settling, "{\"how\":\"在架上\"}").statusCode()).isEqualTo(204);
    assertThat(desk.json(county, settling, "{\"how\":\"在架上\"}").statusCode()).isEqualTo(404);
    assertThat(desk.json(county, DIFFERENCES)).hasSize(1);
  }

  @Test
  void nobodySignsForOthersOrOutOfTurn() throws Exception {
    StaffClient.Member city = desk.member("turn-city", TestRegion.CITY, Role.DESK);
    StaffClient.Member branch = desk.member("turn-branch", TestRegion.BRANCH, Role.DESK);
    StaffClient.Member school = desk.member("turn-school", TestRegion.SCHOOL, Role.DESK);
    String sheet = sheet(filled(city, "C00000502", "branch"));
    Instant now = Instant.now();
    assertThat(type(sign(branch, sheet, "send", 1, now))).isEqualTo("not-your-place");
    assertThat(type(sign(branch, sheet, "receive", 1, now))).isEqualTo("not-to-sign");
    assertThat(type(sign(school, sheet, "send", 1, now))).isEqualTo("unknown-bin");
    assertThat(desk.json(school, sheet).path("status").asInt()).isEqualTo(404);
    assertThat(desk.json(city, BINS + "/x").path("status").asInt()).isEqualTo(404);
    assertThat(desk.json(school, BINS + "?place=city").path("status").asInt()).isEqualTo(403);

    assertThat(sign(city, sheet, "send", 1, now).statusCode()).isEqualTo(200);
    assertThat(type(sign(city, sheet, "send", 1, now))).isEqualTo("not-to-sign");
    assertThat(type(sign(branch, sheet, "receive", 1, now.minusSeconds(600))))
        .isEqualTo("before-sent");
    JsonNode wrong = read(sign(branch, sheet, "burn", 10_000, now.plusSeconds(600)));
    assertThat(wrong.path("errors").findValuesAsText("parameter"))
        .containsExactly("act", "counted", "at");
  }

  private static String type(HttpResponse<String> answer) throws JsonProcessingException {
    assertThat(OpenApiTest.schema("Refusal").validate(read(answer))).isEmpty();
    return read(answer).path("type").asText().replace("urn:tongjie:problem:", "");
  }
}
