package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.catalog.store.DatabaseExtension;

/** A sample of the seeded runs on PostgreSQL: it comes to the same ends as in memory. */
class SeededYearIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final long SEED = 11;
  private static final int REQUESTS = 60;
  private static final int DAYS = 14;

  @Test
  void postgresqlAndMemoryComeToTheSameEnds() {
    MemoryRequests memory = new MemoryRequests();
    YearWorld inMemory = new YearWorld(SEED, memory, memory::openAttempts);
    inMemory.live(REQUESTS, DAYS, YearWorld.Faults.MANY);
    YearWorld inPostgres =
        new YearWorld(
            SEED,
            new PostgresRequests(DATABASE.database()),
            new RequestQueries(DATABASE.database())::openAttempts);
    inPostgres.live(REQUESTS, DAYS, YearWorld.Faults.MANY);

    assertThat(new YearJudge(inPostgres).wrongs()).isEmpty();
    assertThat(new YearJudge(inPostgres).ends()).isEqualTo(new YearJudge(inMemory).ends());
    assertThat(inPostgres.deaths).isEqualTo(inMemory.deaths).isPositive();
  }
}
