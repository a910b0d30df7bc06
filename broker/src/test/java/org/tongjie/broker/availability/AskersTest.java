package org.tongjie.broker.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AskersTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));
  private final Askers askers = new Askers(new Askers.Rate(100, 10), now::get);

  private int granted(String address, int wanted) {
    return askers.at(address).allowance().applyAsInt(wanted);
  }

  @Test
  void anAddressHasSoMuchAtOnceAndEarnsMoreWithTime() {
    assertThat(granted("a", 80)).isEqualTo(80);
    assertThat(granted("a", 80)).isEqualTo(20);
    assertThat(granted("a", 1)).isZero();
    assertThat(granted("b", 100)).isEqualTo(100);

    now.updateAndGet(time -> time.plusSeconds(3));

    assertThat(granted("a", 80)).isEqualTo(30);
  }

  @Test
  void restEarnsNoMoreThanTheMost() {
    assertThat(granted("a", 100)).isEqualTo(100);

    now.updateAndGet(time -> time.plusSeconds(3_600));

    assertThat(granted("a", 500)).isEqualTo(100);
  }
}
