package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.store.PostgresLaneStops;
import org.tongjie.broker.store.PostgresSystemLosses;
import org.tongjie.broker.work.SystemLosses;
import org.tongjie.catalog.store.DatabaseExtension;

/** Operators stop lanes, switch systems and examine them. */
class OperatorPagesIT {
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
  void operatorStopsALaneAndTurnsASystemOff() {
    StaffClient.Member office = desk.member("office5", TestRegion.CITY, Role.CONSORTIUM);
    String page = desk.get(office, "/operator").body();
    assertThat(page)
        .contains("市系统", "▲ 未连接", "S1_PASSWORD holds no secret")
        .contains("县系统", "○ 已关", "手工", "● 正常");
    desk.post(office, "/operator/lanes", page, Map.of("lane", "S1", "act", "stop"));
    assertThat(desk.get(office, "/operator").body()).contains("■ 已停", "停止通道");
    assertThat(new PostgresLaneStops(DATABASE.database()).all())
        .singleElement()
        .satisfies(stop -> assertThat(stop.lane()).isEqualTo("S1"));
    desk.post(office, "/operator/lanes", page, Map.of("lane", "S1", "act", "start"));
    assertThat(new PostgresLaneStops(DATABASE.database()).all()).isEmpty();
    assertThat(desk.post(office, "/operator/probes", page, Map.of("system", "S1")).body())
        .contains("未连接");
    desk.post(office, "/operator/systems", page, Map.of("system", "S1", "act", "off"));
    assertThat(desk.get(office, "/operator").body())
        .contains("关接口")
        .doesNotContain("▲ 未连接", "holds no secret");
  }

  @Test
  void onlyOperatorsExamineSystemsWithWrongPins() {
    StaffClient.Member office = desk.member("office71", TestRegion.CITY, Role.CONSORTIUM);
    String page = desk.get(office, "/operator").body();
    assertThat(page).contains("/operator/sign-in-proofs", "用错误密码验证");
    Map<String, String> sent = Map.of("system", "S1", "card", "00123456");
    assertThat(desk.post(office, "/operator/sign-in-proofs", page, sent).body())
        .contains("未能验证 S1");
    StaffClient.Member city = desk.member("city72", TestRegion.CITY, Role.DESK);
    String own = desk.get(city, "/desk").body();
    assertThat(desk.post(city, "/operator/sign-in-proofs", own, sent).statusCode()).isEqualTo(403);
  }

  @Test
  void operatorSeesWhatASystemHasForgottenAndSaysThatItIsOver() {
    PostgresSystemLosses losses = new PostgresSystemLosses(DATABASE.database());
    SystemCode system = new SystemCode("S1");
    losses.tell(new SystemLosses.Loss(system, Instant.now(), 17, Optional.empty()));
    losses.tell(new SystemLosses.Loss(system, Instant.now(), 99, Optional.empty()));
    StaffClient.Member office = desk.member("office11", TestRegion.CITY, Role.CONSORTIUM);
    String page = desk.get(office, "/operator").body();
    assertThat(page).contains("少了 17 个预约和借阅", "确认少了的作罢");

    desk.post(office, "/operator/losses", page, Map.of("system", "S1"));
    assertThat(desk.get(office, "/operator").body())
        .contains("已确认作罢", "确认对方系统少了的作罢")
        .doesNotContain("/operator/losses");
    assertThat(losses.of(system))
        .get()
        .satisfies(loss -> {
          assertThat(loss.things()).as("the first that was told").isEqualTo(17);
          assertThat(loss.confirmedBy()).isPresent();
        });
    losses.end(system);
    assertThat(losses.all()).isEmpty();
  }
}
