package org.tongjie.broker.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tongjie.broker.routing.Figures.Times;

/**
 * Chooses the first to be asked among those that lead by their index: each is tried as the first,
 * with the best of the others after it at the times that hold once the first has failed. A library
 * that closes on Saturday is better asked on Friday, before one that can wait.
 */
final class Lookahead {
  /** So many lead. */
  private static final int WIDTH = 5;

  private final Retiming retiming;

  Lookahead(Retiming retiming) {
    this.retiming = retiming;
  }

  /** When an item would be ready if asked for at another time. */
  @FunctionalInterface
  interface Retiming {
    Times at(Ranked offer, Instant asked);
  }

  /** The best order, and its expected hours. */
  record Choice(List<Ranked> order, double expectedHours) {}

  /** The order with the best first; its own where nothing is gained. */
  Choice choose(List<Ranked> byIndex, Instant now) {
    List<Ranked> leaders = leaders(byIndex);
    if (leaders.isEmpty()) {
      return new Choice(byIndex, 0);
    }
    int best = 0;
    double bestHours = Double.MAX_VALUE;
    for (int first = 0; first < leaders.size(); first++) {
      double hours = hours(leaders, first, now);
      if (hours < bestHours) {
        best = first;
        bestHours = hours;
      }
    }
    List<Ranked> order = new ArrayList<>(byIndex);
    order.addFirst(order.remove(best));
    return new Choice(order, bestHours);
  }

  private static List<Ranked> leaders(List<Ranked> byIndex) {
    return byIndex.stream()
        .limit(WIDTH)
        .filter(offer -> offer.tier() == byIndex.getFirst().tier())
        .toList();
  }

  /** Expected hours of asking one first, and the best of the others once it has failed. */
  private double hours(List<Ranked> leaders, int number, Instant now) {
    Ranked first = leaders.get(number);
    Times times = first.figures().times();
    double probability = first.figures().chance().probability();
    double filled = times.hoursIfFilled() + first.figures().surcharge();
    Instant failed = now.plus(Outlook.duration(times.hoursIfNot()));
    OptionalDouble then =
        leaders.stream()
            .filter(offer -> !offer.equals(first))
            .mapToDouble(offer -> index(offer, failed))
            .min();
    return then.isEmpty()
        ? first.figures().index()
        : Sequence.hours(probability, filled, times.hoursIfNot() + then.getAsDouble());
  }

  /** What asking for it at a time costs, with its own failures made good by others like it. */
  private double index(Ranked offer, Instant asked) {
    Times times = retiming.at(offer, asked);
    return Sequence.index(
        offer.figures().chance().probability(),
        times.hoursIfFilled() + offer.figures().surcharge(),
        times.hoursIfNot());
  }
}
