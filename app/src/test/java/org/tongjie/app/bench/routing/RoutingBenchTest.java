package org.tongjie.app.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.app.bench.routing.Year.Result;
import org.tongjie.broker.routing.RoutingPolicy;

class RoutingBenchTest {
  /** By so much a single short year may mislead. */
  private static final double LUCK = 1.1;

  @ParameterizedTest
  @EnumSource
  void sameSeedGivesTheSameYear(Setting setting) {
    Map<String, List<Result>> once = new RoutingBench(setting, 60, 1).results();

    assertThat(new RoutingBench(setting, 60, 1).results()).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource
  void oursLiesBetweenAnyOtherAndTheOracle(Setting setting) {
    Map<String, List<Result>> once = new RoutingBench(setting, 400, 1).results();
    Result ours = once.values().iterator().next().getFirst();
    assertThat(ours.most()).isLessThanOrEqualTo(RoutingPolicy.USUAL.sharing().most());
    once.forEach((order, years) -> {
      Result other = years.getFirst();
      assertThat(other.filled()).as(order).isGreaterThan(0.9);
      assertThat(other.attempts()).as(order).isBetween(1.0, 3.0);
      if (Entrants.BOUNDS.contains(order)) {
        assertThat(other.hours()).as(order).isLessThan(ours.hours() * LUCK);
      } else {
        assertThat(ours.hours()).as(order).isLessThan(other.hours() * LUCK);
      }
    });
  }
}
