package org.tongjie.app.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongjie.app.bench.routing.Year.Result;
import org.tongjie.broker.routing.RoutingPolicy;

class RoutingBenchTest {
  @Test
  void sameSeedGivesTheSameYearAndOursLiesBetweenAnyOtherAndTheOracle() {
    Map<String, List<Result>> once = new RoutingBench(400, 1).results();
    Map<String, List<Result>> again = new RoutingBench(400, 1).results();

    assertThat(again).isEqualTo(once);
    Result ours = once.values().iterator().next().getFirst();
    assertThat(ours.most()).isLessThanOrEqualTo(RoutingPolicy.USUAL.sharing().most());
    once.forEach((order, years) -> {
      Result other = years.getFirst();
      assertThat(other.filled()).as(order).isGreaterThan(0.9);
      assertThat(other.attempts()).as(order).isBetween(1.0, 3.0);
      if (RoutingBench.BOUNDS.contains(order)) {
        assertThat(other.hours()).as(order).isLessThan(ours.hours() + 5);
      } else {
        assertThat(ours.hours()).as(order).isLessThanOrEqualTo(other.hours());
      }
    });
  }
}
