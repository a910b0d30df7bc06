package org.tongjie.broker.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.broker.routing.Figures.Times;

/**
 * Chooses the first to be asked among those that lead by their index: each is tried as the first,
 * the others follow in their order, with the times that hold once the first has failed. A library
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
    int width = leaders(byIndex);
    if (width == 0) {
      return new Choice(byIndex, 0);
    }
    int best = 0;
    double bestHours = Double.MAX_VALUE;
    for (int first = 0; first < width; first++) {
      double hours = hours(first(byIndex, first).subList(0, width), now);
      if (hours < bestHours) {
        best = first;
        bestHours = hours;
      }
    }
    return new Choice(first(byIndex, best), bestHours);
  }

  private static int leaders(List<Ranked> byIndex) {
    int width = 0;
    while (width < Math.min(WIDTH, byIndex.size())
        && byIndex.get(width).tier() == byIndex.getFirst().tier()) {
      width++;
    }
    return width;
  }

  private static List<Ranked> first(List<Ranked> order, int number) {
    List<Ranked> moved = new ArrayList<>(order);
    moved.addFirst(moved.remove(number));
    return moved;
  }

  /** Expected hours of a sequence; its end is taken as certain, which is the same for all. */
  private double hours(List<Ranked> order, Instant asked) {
    Ranked offer = order.getFirst();
    Times times = retiming.at(offer, asked);
    double filled = times.hoursIfFilled() + offer.figures().surcharge();
    double probability = offer.figures().chance().probability();
    if (order.size() == 1) {
      return Sequence.index(probability, filled, times.hoursIfNot());
    }
    Instant failed = asked.plus(Outlook.duration(times.hoursIfNot()));
    double then = times.hoursIfNot() + hours(order.subList(1, order.size()), failed);
    return Sequence.hours(probability, filled, then);
  }
}
