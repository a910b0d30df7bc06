package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.api.OpenApiTest;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.RequestId;
import org.tongjie.catalog.store.DatabaseExtension;

/** Staff ask why libraries were asked in their order, and why others were not. */
class WhyPagesIT {
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

  @Test
  void whyNotMyLibraryIsAnsweredForEveryLibraryInBothLanguages() {
    StaffClient.Member county = desk.member("county9", TestRegion.COUNTY, Role.DESK);
    RequestId id = desk.requests().held("C00000009", new PlaceCode("county"));
    String why = "/desk/requests/" + id + "/why";
    assertThat(desk.get(county, "/desk/requests/" + id).body()).contains(why);
    assertThat(desk.get(county, why).body()).contains("还没有为这个申请选过供书馆");
    desk.requests().decided(id, "C00000009");

    assertThat(desk.get(county, why).body())
        .contains("第 1 次选馆", "按区域资料第 3 版", "✓ 1", "C00000009", "首先请求", "已借出", "B1");
    assertThat(desk.get(county, why + "?lang=en").body())
        .contains("Choice 1: asked in this order", "is asked first", "on loan");
    assertThat(desk.get(county, why + "?library=BRANCH").body()).contains("分馆：不请求，已借出");
    assertThat(desk.get(county, why + "?library=SCHOOL").body()).contains("学校：没有可用的馆藏");
    assertThat(desk.get(county, why + "?library=CITY&barcode=C00000009").body())
        .contains("市馆：首先请求");
    assertThat(desk.get(county, why + "?library=NOBODY&barcode=%3Cx%3E").statusCode())
        .isEqualTo(200);
    StaffClient.Member other = desk.member("branch9", TestRegion.SCHOOL, Role.DESK);
    assertThat(desk.get(other, why).statusCode()).isEqualTo(404);

    String json = "/api/v1/desk/requests/" + id + "/routing";
    JsonNode answer = desk.json(county, json + "?library=SCHOOL");
    assertThat(answer.at("/0/chosen/barcode").asText()).isEqualTo("C00000009");
    assertThat(answer.at("/0/asked/0/why/en").asText()).isEqualTo("is asked first");
    assertThat(answer.at("/0/notAsked/0/why/zh").asText()).isEqualTo("已借出");
    assertThat(answer.at("/0/answer/en").asText()).contains("has no item known to do");
    assertThat(OpenApiTest.schema("RoutingDecision").validate(answer.get(0))).isEmpty();
  }

  @Test
  void whoWasAskedBesideALibraryThatTookLongIsToldInBothLanguages() {
    StaffClient.Member county = desk.member("countybeside", TestRegion.COUNTY, Role.DESK);
    RequestId id = desk.requests().askedBeside("C00000010", new PlaceCode("county"));
    desk.requests().decided(id, "C00000010", 2);
    String why = "/desk/requests/" + id + "/why";
    assertThat(desk.get(county, why).body()).contains("同时另问分馆：市馆自 ", "尚未答复也未放弃");
    assertThat(desk.get(county, why + "?lang=en").body())
        .contains(" was asked beside ", "whoever sends first supplies");
    JsonNode decision = desk.json(county, "/api/v1/desk/requests/" + id + "/routing").get(0);
    assertThat(decision.at("/beside/library").asText()).isEqualTo("CITY");
    assertThat(decision.at("/beside/why/zh").asText()).contains("同时另问分馆：市馆自 ");
    assertThat(decision.at("/beside/why/en").asText()).contains("has not answered yet");
    assertThat(OpenApiTest.schema("RoutingDecision").validate(decision)).isEmpty();
  }
}
