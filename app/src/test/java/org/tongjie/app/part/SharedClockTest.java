package org.tongjie.app.part;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tongjie.app.process.StartException;

class SharedClockTest {
  private static void check(Duration ahead) {
    SharedClock.check(Instant.now(), Clock.offset(Clock.systemUTC(), ahead));
  }

  @Test
  void aClockThatAgreesMayShareTheWork() {
    assertThatCode(() -> check(Duration.ofSeconds(10))).doesNotThrowAnyException();
  }

  @Test
  void aClockAheadOrBehindStopsTheStartAndSaysByHowMuch() {
    assertThatThrownBy(() -> check(Duration.ofMinutes(2)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("120 s ahead of that of the database");
    assertThatThrownBy(() -> check(Duration.ofMinutes(-2)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("behind that of the database");
  }
}
