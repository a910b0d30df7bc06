package org.tongjie.app.bench.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tongjie.broker.region.Closure;

/**
 * How a library of the tiered region works.
 *
 * @param usualFill how often it fills a request on other days than its weak one
 * @param silence how many of its failures are silence
 * @param care how likely a round of its does what waits
 * @param surprises closures that nobody entered
 */
record Habits(
    double usualFill, double silence, double care, DayOfWeek weakDay, List<Closure> surprises) {
  /** How often libraries fill requests: those of a consortium in one year, in order. */
  private static final double[] FILLS = {
    0.55, 0.56, 0.60, 0.62, 0.64, 0.66, 0.74, 0.78, 0.85, 0.87, 0.99
  };

  /** How much more rarely a library fills on its weak weekday. */
  private static final double WEAKNESS = 0.1;

  /** How much of its care is left in a round of its weak weekday. */
  private static final double WEAK_CARE = 0.5;

  /** Rounds that pass in vain before a request's, in the mean of the middle library. */
  private static final double VAIN_ROUNDS = 0.6;

  /** Standard deviation of the logarithm of that, between libraries. */
  private static final double SPREAD = 1;

  static Habits draw(Kind kind, Random random) {
    double fill = fill(random.nextDouble());
    double silence = 0.2 + 0.6 * random.nextDouble();
    double vain = VAIN_ROUNDS * StrictMath.exp(SPREAD * random.nextGaussian());
    DayOfWeek weakDay = DayOfWeek.of(1 + random.nextInt(7));
    return new Habits(fill, silence, 1 / (1 + vain), weakDay, surprises(kind, random));
  }

  private static double fill(double share) {
    double rank = share * (FILLS.length - 1);
    int below = (int) rank;
    return FILLS[below] + (rank - below) * (FILLS[below + 1] - FILLS[below]);
  }

  private static List<Closure> surprises(Kind kind, Random random) {
    List<Closure> closures = new ArrayList<>();
    for (double left = kind.surprises(); random.nextDouble() < left; left--) {
      LocalDate from = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(360));
      closures.add(new Closure(from, from.plusDays(1 + random.nextInt(4)), "临时"));
    }
    return closures;
  }

  double fill(DayOfWeek asked) {
    return usualFill - (asked == weakDay ? WEAKNESS : 0);
  }

  boolean surprised(LocalDate day) {
    return surprises.stream().anyMatch(closure -> closure.covers(day));
  }

  /** The round that does it, of those before the deadline, by a luck from 0 to 1. */
  Instant round(List<Instant> rounds, double luck, ZoneId zone) {
    double[] chances = new double[rounds.size()];
    double left = 1;
    for (int round = 0; round < chances.length; round++) {
      DayOfWeek day = rounds.get(round).atZone(zone).getDayOfWeek();
      double done = day == weakDay ? care * WEAK_CARE : care;
      chances[round] = left * done;
      left *= 1 - done;
    }
    double rest = luck * (1 - left);
    for (int round = 0; round < chances.length; round++) {
      rest -= chances[round];
      if (rest < 0) {
        return rounds.get(round);
      }
    }
    return rounds.getLast();
  }
}
