package org.tongjie.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessStartTest {
  private static boolean dead(char state, int threads) {
    String stat =
        "4711 (java (x) y) "
            + state
            + " 1 4711 4711 0 -1 4228100 1 0 0 0 5 3 0 0 20 0 "
            + threads
            + " 0 981234 0 0";
    return ProcessStart.isDead(ProcessStart.fields(stat));
  }

  @Test
  void killedProcessLivesUntilItsLastThreadHasLeftItsPorts() {
    assertThat(dead('Z', 37)).isFalse();
    assertThat(dead('Z', 1)).isTrue();
    assertThat(dead('X', 0)).isTrue();
  }

  @Test
  void runningAndSleepingProcessesLive() {
    assertThat(dead('S', 1)).isFalse();
    assertThat(dead('R', 20)).isFalse();
  }
}
