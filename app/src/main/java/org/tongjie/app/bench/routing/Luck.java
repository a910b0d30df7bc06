package org.tongjie.app.bench.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What really happens in a year, drawn before anybody decides: every order of suppliers meets the
 * same luck.
 */
final class Luck {
  static final double DEADLINE = 16;
  private static final double LOWEST_FILL = 0.55;
  private static final double HIGHEST_FILL = 0.99;

  private final List<Library> libraries = new ArrayList<>();
  private final long seed;

  /**
   * How a library works.
   *
   * @param fill how often it fills a request
   * @param pull desk hours until it sends, in the mean
   * @param silence how many of its failures are silence
   */
  private record Library(double fill, double pull, double silence, int weakDay) {}

  /** How one attempt ends, after so many desk hours. */
  record Outcome(boolean filled, boolean silent, double hours) {}

  Luck(long seed) {
    this.seed = seed;
    Random random = new Random(seed * 31 + 7);
    for (int library = 0; library < YearRegion.LIBRARIES; library++) {
      libraries.add(
          new Library(
              LOWEST_FILL + (HIGHEST_FILL - LOWEST_FILL) * random.nextDouble(),
              1.5 + 7 * random.nextDouble(),
              0.2 + 0.6 * random.nextDouble(),
              1 + random.nextInt(7)));
    }
  }

  Outcome outcome(int request, int library, int weekday) {
    Random random = new Random((seed * 1_000_003 + request) * 101 + library);
    random.nextLong();
    Library how = libraries.get(library);
    double fill = how.fill() - (weekday == how.weakDay() ? 0.1 : 0);
    boolean filled = random.nextDouble() < fill;
    double hours = -how.pull() * StrictMath.log(1 - random.nextDouble());
    if (filled) {
      return new Outcome(true, false, Math.min(hours, DEADLINE - 0.1));
    }
    boolean silent = random.nextDouble() < how.silence();
    return new Outcome(false, silent, silent ? DEADLINE : Math.min(hours, DEADLINE - 0.1));
  }

  /** Libraries other than the reader's that have the book; large ones have more. */
  List<Integer> holders(int request, int home) {
    Random random = new Random(seed * 7_919 + request * 13L);
    List<Integer> all = new ArrayList<>();
    for (int library = 0; library < YearRegion.LIBRARIES; library++) {
      if (library != home && (library > 5 || random.nextInt(3) > 0)) {
        all.add(library);
      }
    }
    Collections.shuffle(all, random);
    List<Integer> holders = new ArrayList<>(all.subList(0, 3 + random.nextInt(8)));
    Collections.sort(holders);
    return holders;
  }
}
