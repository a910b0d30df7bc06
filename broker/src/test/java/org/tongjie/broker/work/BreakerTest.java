package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Instant NOW = YearWorld.START;
  private static final Instant RESTED = NOW.plus(Duration.ofMinutes(1));
  private final Breaker breaker = new Breaker(Pace.USUAL);

  @BeforeEach
  void threeCallsFail() {
    for (int call = 0; call < 3; call++) {
      fail(NOW);
    }
  }

  private Breaker.Call enter(Instant at) {
    return breaker.enter(at).orElseThrow();
  }

  private void fail(Instant at) {
    try (Breaker.Call call = enter(at)) {
      call.failed(at, "silent");
    }
  }

  @Test
  void restsAfterThreeFailuresInARow() {
    assertThat(breaker.enter(NOW)).isEmpty();
    assertThat(breaker.allowance(NOW, 4)).isZero();
  }

  @Test
  void letsOneCallThroughAfterItsRestAndTheOthersOnceThatIsAnswered() {
    try (Breaker.Call probe = enter(RESTED)) {
      assertThat(breaker.enter(RESTED)).isEmpty();
      assertThat(breaker.allowance(RESTED, 4)).isZero();
      probe.succeeded();
    }
    assertThat(breaker.allowance(RESTED, 4)).isEqualTo(4);
    try (Breaker.Call one = enter(RESTED);
        Breaker.Call other = enter(RESTED)) {
      assertThat(one).isNotSameAs(other);
    }
  }

  @Test
  void restsLongerWhereThatCallFails() {
    Duration first = rest(NOW);
    fail(RESTED);
    assertThat(breaker.enter(RESTED)).isEmpty();
    assertThat(rest(RESTED)).isGreaterThan(first);
  }

  private Duration rest(Instant from) {
    return Duration.between(from, breaker.state(from).restsUntil().orElseThrow());
  }

  @Test
  void letsAnotherCallThroughWhereThatOneSaidNothingOfTheSystem() {
    enter(RESTED).close();
    assertThat(breaker.enter(RESTED)).isPresent();
  }

  @Test
  void aCallFromBeforeDoesNotMakeRoomForASecond() {
    Breaker fresh = new Breaker(Pace.USUAL);
    Breaker.Call early = fresh.enter(NOW).orElseThrow();
    for (int call = 0; call < 3; call++) {
      try (Breaker.Call failing = fresh.enter(NOW).orElseThrow()) {
        failing.failed(NOW, "silent");
      }
    }
    try (Breaker.Call probe = fresh.enter(RESTED).orElseThrow()) {
      early.close();
      assertThat(fresh.enter(RESTED)).isEmpty();
      probe.succeeded();
    }
  }
}
