package org.tongjie.app.bench.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.tongjie.app.bench.routing.Reality.Fate;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.routing.RoutingQuestion;

/**
 * As good as an order can be that knows how every library works, to the minute, but not the luck of
 * the request it decides: each offer is tried many times with other luck.
 */
final class Foresight {
  private static final int SAMPLES = 40;
  private static final int FIRST = 2_000_000;
  private static final double MINUTES = 60;
  private static final double LEAST = 0.5 / SAMPLES;

  private final Reality reality;

  private Foresight(Reality reality) {
    this.reality = reality;
  }

  /** The order by expected time to the pickup shelf, within the bound of a policy. */
  static Order order(Reality reality, RoutingPolicy policy) {
    Foresight foresight = new Foresight(reality);
    return Order.within(
        policy,
        (question, left) ->
            left.stream()
                .min(
                    Comparator.comparingDouble((ItemFacts item) ->
                        foresight.hours(question, item) + surcharge(policy, question, item)))
                .orElseThrow());
  }

  private static double surcharge(RoutingPolicy policy, RoutingQuestion question, ItemFacts item) {
    return policy.sharing().surcharge(Order.load(question, item).ratio());
  }

  private double hours(RoutingQuestion question, ItemFacts item) {
    PlaceCode pickup = question.pickup();
    Instant now = question.now();
    double filled = 0;
    double failed = 0;
    int fills = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      Fate fate = reality.fate(FIRST + sample, item, pickup, now);
      if (fate.ready().isPresent()) {
        fills++;
        filled += hours(now, fate.ready().get());
      } else {
        failed += hours(now, fate.end());
      }
    }
    double chance = Math.max((double) fills / SAMPLES, LEAST);
    return fills == 0
        ? Double.MAX_VALUE
        : filled / fills + failed / Math.max(SAMPLES - fills, 1) * (1 - chance) / chance;
  }

  private static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toMinutes() / MINUTES;
  }
}
