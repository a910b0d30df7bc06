package org.tongjie.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Brokers or the database killed amid lending over systems that fail, judged by the systems' own
 * ledgers. {@code lending.crash.requests} and {@code lending.crash.kills} make it longer.
 */
class LendingCrashIT {
  private static final int REQUESTS = Integer.getInteger("lending.crash.requests", 100);
  private static final int KILLS = Integer.getInteger("lending.crash.kills", 5);

  @Test
  void brokersKilledAtEveryPointLoseAndDoubleNothing() throws Exception {
    assertSound("BROKER", REQUESTS, KILLS);
  }

  @Test
  void aKilledDatabaseLosesAndDoublesNothing() throws Exception {
    assertSound("DATABASE", Math.ceilDiv(REQUESTS * 3, 5), Math.ceilDiv(KILLS * 2, 5));
  }

  private static void assertSound(String victim, int requests, int kills) throws Exception {
    Program.Run run =
        Program.startAlone(
            List.of(
                "bench",
                "crash",
                "--victim",
                victim,
                "--requests",
                Integer.toString(requests),
                "--kills",
                Integer.toString(kills)));
    int code = run.await();
    assertThat(run.text())
        .contains("lost requests: 0", "doubled holds: 0", "orphaned holds: 0")
        .contains("items promised twice: 0", "forgotten loans: 0")
        .endsWith("\nsound\n");
    assertThat(code).isZero();
  }
}
