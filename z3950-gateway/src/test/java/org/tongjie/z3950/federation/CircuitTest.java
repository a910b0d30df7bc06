package org.tongjie.z3950.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final Circuit circuit = new Circuit(now::get);

  @Test
  void opensAfterThreeFailuresInARowOnly() {
    circuit.failed();
    circuit.failed();
    circuit.succeeded();
    circuit.failed();
    circuit.failed();
    assertThat(circuit.admits()).isTrue();
    circuit.failed();
    assertThat(circuit.admits()).isFalse();
    assertThat(circuit.pause()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void letsOneTryAfterThePauseAndClosesWhenThatSucceeds() {
    open();
    pass(Duration.ofSeconds(31));
    assertThat(circuit.admits()).isTrue();
    assertThat(circuit.admits()).isFalse();
    circuit.succeeded();
    assertThat(circuit.admits()).isTrue();
    assertThat(circuit.admits()).isTrue();
  }

  @Test
  void pausesTwiceAsLongAfterEveryFailedTryUpToTenMinutes() {
    open();
    long expected = 60;
    for (int i = 0; i < 8; i++) {
      pass(circuit.pause().plusMillis(1));
      assertThat(circuit.admits()).isTrue();
      circuit.failed();
      assertThat(circuit.pause()).isEqualTo(Duration.ofSeconds(Math.min(600, expected)));
      expected *= 2;
    }
  }

  @Test
  void tryWithoutResultLeavesTheNextOneItsTurn() {
    open();
    pass(Duration.ofSeconds(31));
    assertThat(circuit.admits()).isTrue();
    circuit.undecided();
    assertThat(circuit.admits()).isTrue();
  }

  private void open() {
    circuit.failed();
    circuit.failed();
    circuit.failed();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
