package org.tongjie.app.part;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.app.process.StartException;
import org.tongjie.catalog.store.DatabaseExtension;

class SharedClockIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  private static void check(Duration ahead) {
    SharedClock.check(DATABASE.database(), Clock.offset(Clock.systemUTC(), ahead));
  }

  @Test
  void aClockThatAgreesMayShareTheWork() {
    assertThatCode(() -> check(Duration.ZERO)).doesNotThrowAnyException();
  }

  @Test
  void aClockAheadOrBehindStopsTheStartAndSaysByHowMuch() {
    assertThatThrownBy(() -> check(Duration.ofMinutes(2)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("ahead of that of the database")
        .hasMessageContaining("120 s");
    assertThatThrownBy(() -> check(Duration.ofMinutes(-2)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("behind");
  }
}
