package org.tongjie.app.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongjie.app.bench.routing.Year.Result;

class RoutingBenchTest {
  @Test
  void sameSeedGivesTheSameYearAndOursIsNotWorseThanAnyOther() {
    Map<String, List<Result>> once = new RoutingBench(400, 1).results();
    Map<String, List<Result>> again = new RoutingBench(400, 1).results();

    assertThat(again).isEqualTo(once);
    double ours = once.values().iterator().next().getFirst().hours();
    once.forEach((order, years) -> {
      assertThat(years.getFirst().filled()).as(order).isGreaterThan(0.9);
      assertThat(years.getFirst().attempts()).as(order).isBetween(1.0, 3.0);
      assertThat(ours).as(order).isLessThanOrEqualTo(years.getFirst().hours());
    });
  }
}
