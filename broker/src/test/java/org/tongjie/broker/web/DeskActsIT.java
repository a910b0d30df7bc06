package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.catalog.store.DatabaseExtension;

/** What staff tell of a request without a scan, on its page and by programs. */
class DeskActsIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static RunningDesk desk;

  @BeforeAll
  static void start() throws Exception {
    desk = new RunningDesk(DATABASE.database());
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static HttpResponse<String> act(
      StaffClient.Member member, RequestId id, Map<String, String> fields) {
    String path = "/desk/requests/" + id;
    return desk.post(member, path + "/acts", desk.get(member, path).body(), fields);
  }

  @Test
  void whatIsLateIsAskedForAgainFromTheListOfProblems() {
    StaffClient.Member county = desk.member("county18", TestRegion.COUNTY, Role.DESK);
    RequestId id =
        desk.requests()
            .wished("p18", new CardKey(TestRegion.COUNTY, "K18"), new PlaceCode("county"));
    desk.requests().tell(id, new Event.PatronAccepted(Instant.now()));
    Instant end = desk.requests().request(id).deadline().orElseThrow();
    desk.requests().tell(id, new Event.ClockReached(end));
    assertThat(desk.get(county, "/desk/problems").body())
        .contains("选不出供书馆", "再办一次", "取消申请")
        .contains("value=\"CHOOSE_SUPPLIER\"", "value=\"TRY_AGAIN\"");

    Map<String, String> again =
        Map.of(
            "act", "DECIDE", "attempt", "0", "effect", "CHOOSE_SUPPLIER", "decision", "TRY_AGAIN");
    assertThat(act(county, id, again).body())
        .contains("工作人员判断 · 选供书馆 再办一次")
        .doesNotContain("选不出供书馆");
    assertThat(desk.requests().request(id).state()).isEqualTo(RequestState.ROUTING);
    String sent =
        """
        {"act":"DECIDE","attempt":0,"effect":"CHOOSE_SUPPLIER","decision":"TRY_AGAIN",
        "key":"kiosk-0018"}\
        """;
    assertThat(desk.json(county, "/api/v1/desk/requests/" + id + "/acts", sent).body())
        .as("nothing is late now")
        .contains("urn:tongjie:problem:nothing-to-decide");
  }

  @Test
  void readersLibraryLeavesASilentOneForTheNextAndTheSilentOneCannot() {
    StaffClient.Member branch = desk.member("branch19", TestRegion.BRANCH, Role.DESK);
    StaffClient.Member county = desk.member("county19", TestRegion.COUNTY, Role.DESK);
    RequestId id =
        desk.requests()
            .held(
                new ItemKey(TestRegion.BRANCH, "C00000019"),
                new PlaceCode("branch"),
                new PlaceCode("county"));
    String acts = "/api/v1/desk/requests/" + id + "/acts";
    String sent = "{\"act\":\"ASK_NEXT\",\"attempt\":1,\"key\":\"kiosk-0019\"}";
    assertThat(desk.get(branch, "/desk/requests/" + id).body())
        .contains("value=\"NOT_ON_SHELF\"")
        .doesNotContain("ASK_NEXT");
    assertThat(desk.json(branch, acts, sent).body())
        .contains("urn:tongjie:problem:not-your-request");

    assertThat(desk.get(county, "/desk/requests/" + id).body()).contains("不再等，问下一家");
    assertThat(act(county, id, Map.of("act", "ASK_NEXT", "attempt", "1")).body())
        .contains("不再等这家", "馆员不再等，问了下一家");
    assertThat(desk.requests().request(id).state()).isEqualTo(RequestState.ROUTING);
    assertThat(desk.requests().request(id).suppliers().getFirst().ending()).contains(Ending.SILENT);
    assertThat(desk.get(county, "/desk/requests/" + id + "?lang=en").body())
        .contains("Waited for no longer");
  }
}
