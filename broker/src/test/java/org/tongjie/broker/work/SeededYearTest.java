package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.Outcome;

/**
 * Seeded runs of a region in virtual time, with every fault, every step checked. Longer ones:
 * {@code -Dyear.seeds=100 -Dyear.requests=4000 -Dyear.days=365}.
 */
class SeededYearTest {
  private static final Logger LOG = LoggerFactory.getLogger(SeededYearTest.class);
  private static final int REQUESTS = Integer.getInteger("year.requests", 250);
  private static final int DAYS = Integer.getInteger("year.days", 60);
  private static final int SEEDS = Integer.getInteger("year.seeds", 4);
  private static final long FIRST = Long.getLong("year.first", 1);

  static LongStream seeds() {
    return LongStream.range(FIRST, FIRST + SEEDS);
  }

  private static YearWorld live(long seed, YearWorld.Faults faults) {
    MemoryRequests store = new MemoryRequests();
    YearWorld world = new YearWorld(seed, store, store::openAttempts);
    world.live(REQUESTS, DAYS, faults);
    return world;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverFailsNothingIsLostDoubledOrForgotten(long seed) {
    YearWorld world = live(seed, YearWorld.Faults.MANY);

    YearJudge judge = new YearJudge(world);
    LOG.info("seed {}: {}", seed, judge.figures());
    assertThat(judge.wrongs()).as("seed " + seed).isEmpty();
    assertThat(judge.with(Outcome.SUPPLIED)).isGreaterThan(REQUESTS / 4);
    assertThat(world.deaths).isPositive();
  }

  @Test
  void sameSeedGivesTheSameYear() {
    assertThat(new YearJudge(live(7, YearWorld.Faults.MANY)).ends())
        .isEqualTo(new YearJudge(live(7, YearWorld.Faults.MANY)).ends());
  }

  @Test
  void withoutFaultsNobodyHasToLookAtAnything() {
    YearJudge judge = new YearJudge(live(3, YearWorld.Faults.NONE));

    assertThat(judge.wrongs()).isEmpty();
    assertThat(judge.withPeople()).isZero();
  }
}
