package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.web.ApiAnswer.type;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.store.PostgresAudit;
import org.tongjie.catalog.store.DatabaseExtension;

/** Programs take a desk over, read what leaves a place, and ask systems for a sign of life. */
class StaffApiIT {
  private static final String TAKE_OVER = "/api/v1/staff/sessions/current/take-over";
  private static final String BATCHES = "/api/v1/desk/joined-cards/batches";

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

  private static HttpResponse<String> takeOver(StaffClient.Member member, String card) {
    return desk.json(member, TAKE_OVER, "{\"card\":\"%s\"}".formatted(card));
  }

  @Test
  void colleagueGoesOnByCardForTheDesksWorkAlone() {
    StaffClient.Member early = desk.member("early", TestRegion.SCHOOL, Role.HEAD_LIBRARY);
    desk.member("late", TestRegion.SCHOOL, Role.DESK);
    desk.member("elsewhere", TestRegion.BRANCH, Role.DESK);
    assertThat(type(takeOver(early, "STAFF-nobody"))).isEqualTo("unknown-staff-card");
    assertThat(type(takeOver(early, ""))).isEqualTo("unknown-staff-card");
    assertThat(type(takeOver(early, "STAFF-elsewhere"))).isEqualTo("unknown-staff-card");
    assertThat(type(desk.json(early, BATCHES, "{}"))).isEqualTo("bad-members");

    HttpResponse<String> taken = takeOver(early, "STAFF-late");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    String actor = ApiAnswer.read(taken).path("actor").asText();
    assertThat(type(desk.json(early, BATCHES, "{}"))).isEqualTo("not-by-card");
    assertThat(desk.json(early, "/api/v1/desk/cards?library=SCHOOL").has("cards")).isTrue();
    assertThat(new PostgresAudit(DATABASE.database()).latest(10))
        .anyMatch(act -> act.what().equals("take-over") && act.actor().equals(actor));
    assertThat(type(takeOver(new StaffClient.Member("nobody"), "STAFF-late"))).isEqualTo("sign-in");
  }

  @Test
  void whatGoesHomeAndWhatGoesOnAreListedTogether() {
    RequestId onward = desk.requests().held("C00000801", new PlaceCode("county"));
    PlaceCode branch = new PlaceCode("branch");
    Instant now = Instant.now();
    desk.requests()
        .tell(onward, new Event.Sent(now, 1, new PlaceCode("city"), new PlaceCode("county")));
    desk.requests().tell(onward, new Event.Received(now, 1, branch, false));
    StaffClient.Member member = desk.member("leaving", TestRegion.BRANCH, Role.DESK);
    assertThat(desk.json(member, "/api/v1/desk/lists/home?place=branch").findValuesAsText("id"))
        .contains(onward.toString());
    assertThat(desk.get(member, "/desk/home").body()).contains("C00000801");
  }

  @Test
  void systemThatIsNotConnectedOrUnknownGivesNoSignOfLife() {
    StaffClient.Member office = desk.member("office", TestRegion.CITY, Role.CONSORTIUM);
    String probe = "{\"act\":\"probe\"}";
    assertThat(type(desk.json(office, "/api/v1/operator/systems/S1/acts", probe)))
        .isEqualTo("system-not-connected");
    assertThat(type(desk.json(office, "/api/v1/operator/systems/S99/acts", probe)))
        .isEqualTo("unknown-system");
    StaffClient.Member member = desk.member("no-operator", TestRegion.CITY, Role.DESK);
    assertThat(type(desk.json(member, "/api/v1/operator/systems/S1/acts", probe)))
        .isEqualTo("not-operator");
  }
}
