package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.api.OpenApiTest;
import org.tongjie.broker.patron.CardWord;
import org.tongjie.broker.patron.Obstacle;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.Json;

/** Books are handed out on cards that are good at that moment, at the scan box and by programs. */
class HandOutIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final PlaceCode COUNTY = new PlaceCode("county");

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

  @BeforeEach
  void cardWasSuspended() {
    desk.word = new CardWord.Stopped(List.of(Obstacle.SUSPENDED));
  }

  private static RequestId ready(String barcode) {
    RequestId id = desk.requests().held(barcode, COUNTY);
    desk.requests()
        .tell(
            id, new Event.Received(desk.requests().request(id).wish().placed(), 1, COUNTY, false));
    return id;
  }

  private static String handOut(StaffClient.Member member, String barcode, String override) {
    return desk.post(
            member,
            "/desk",
            desk.get(member, "/desk").body(),
            Map.of("text", "K77", "bookOwner", "CITY", "bookCode", barcode, "override", override))
        .body();
  }

  private static RequestState state(RequestId id) {
    return desk.requests().request(id).state();
  }

  @Test
  void deskIsToldWhyWhoHelpsAndWhoMayDecideOtherwise() {
    StaffClient.Member county = desk.member("out1", TestRegion.COUNTY, Role.DESK);
    RequestId id = ready("C00000051");
    assertThat(handOut(county, "C00000051", "because"))
        .contains("result stop", "未借出", "读者证已停证", "说明原因并恢复", "负责人在此登录")
        .doesNotContain("name=\"override\"");
    assertThat(state(id))
        .as("a reason of one who may not decide counts nothing")
        .isEqualTo(RequestState.READY);
  }

  @Test
  void headOfDeskHandsOutWithAReasonThatIsRecorded() {
    StaffClient.Member head = desk.member("out2", TestRegion.COUNTY, Role.HEAD_LIBRARY);
    StaffClient.Member operator = desk.member("out3", TestRegion.CITY, Role.CONSORTIUM);
    RequestId id = ready("C00000052");
    assertThat(handOut(head, "C00000052", "")).contains("name=\"override\"", "仍然借出");
    assertThat(state(id)).isEqualTo(RequestState.READY);
    assertThat(handOut(head, "C00000052", "在本馆已恢复")).contains("result good", "经负责人决定借出");
    assertThat(state(id)).isEqualTo(RequestState.LOANED);
    assertThat(desk.get(operator, "/operator").body())
        .contains("不按所属馆意见借出", id + " 读者证已停证: 在本馆已恢复")
        .doesNotContain("K77");
  }

  @Test
  void homeLibraryThatIsNotHeardStopsNobody() {
    desk.word = new CardWord.Unheard();
    StaffClient.Member county = desk.member("out4", TestRegion.COUNTY, Role.DESK);
    RequestId id = ready("C00000053");
    assertThat(handOut(county, "C00000053", "")).contains("result good", "未核实即借出");
    assertThat(state(id)).isEqualTo(RequestState.LOANED);
  }

  @Test
  void homeLibraryWhoseSystemIsSilentIsNotWaitedForAndThePageSaysSo() {
    desk.word = new CardWord.Silent();
    StaffClient.Member county = desk.member("out7", TestRegion.COUNTY, Role.DESK);
    RequestId id = ready("C00000055");
    assertThat(handOut(county, "C00000055", "")).contains("result good", "未等候：未核实即借出");
    assertThat(state(id)).isEqualTo(RequestState.LOANED);
  }

  @Test
  void programsAreToldWhatStopsACardAndOnlyHeadsDecideOtherwise() throws Exception {
    StaffClient.Member kiosk = desk.member("out5", TestRegion.COUNTY, Role.DESK);
    StaffClient.Member head = desk.member("out6", TestRegion.COUNTY, Role.HEAD_LIBRARY);
    RequestId id = ready("C00000054");
    JsonNode stopped = Json.MAPPER.readTree(scan(kiosk, "out-000001", "").body());
    assertThat(OpenApiTest.schema("DeskScan").validate(stopped)).isEmpty();
    assertThat(stopped.path("decision").asText()).isEqualTo("CardStopped");
    assertThat(stopped.at("/obstacles/0/code").asText()).isEqualTo("SUSPENDED");
    assertThat(scan(kiosk, "out-000002", "because").statusCode()).isEqualTo(403);
    assertThat(state(id)).isEqualTo(RequestState.READY);

    JsonNode lent = Json.MAPPER.readTree(scan(head, "out-000003", "renewed here").body());
    assertThat(OpenApiTest.schema("DeskScan").validate(lent)).isEmpty();
    assertThat(lent.path("card").asText()).isEqualTo("OVERRIDDEN");
    assertThat(state(id)).isEqualTo(RequestState.LOANED);
  }

  private static HttpResponse<String> scan(StaffClient.Member member, String key, String override) {
    return desk.json(
        member,
        "/api/v1/desk/scans",
        """
        {"place": "county", "text": "K77", "key": "%s", "override": "%s",
         "book": {"agency": "CITY", "number": "C00000054"}}
        """
            .formatted(key, override));
  }
}
