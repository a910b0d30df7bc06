package org.tongjie.app.bench.routing;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.routing.Experience;
import org.tongjie.broker.routing.Experience.OfAgency;
import org.tongjie.broker.routing.Experience.OfShelf;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.Tally;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * What really happens in a year, drawn before anybody decides: every order of suppliers meets the
 * same luck.
 */
final class Luck {
  static final double DEADLINE = 16;
  private static final double LOWEST_FILL = 0.55;
  private static final double HIGHEST_FILL = 0.99;

  /** How much more rarely a library fills on its weak weekday. */
  private static final double WEAKNESS = 0.1;

  /** Attempts beside which no prior counts. */
  private static final double ENDLESS = 1e6;

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
    double fill = how.fill() - (weekday == how.weakDay() ? WEAKNESS : 0);
    boolean filled = random.nextDouble() < fill;
    double hours = -how.pull() * StrictMath.log(1 - random.nextDouble());
    if (filled) {
      return new Outcome(true, false, Math.min(hours, DEADLINE - 0.1));
    }
    boolean silent = random.nextDouble() < how.silence();
    return new Outcome(false, silent, silent ? DEADLINE : Math.min(hours, DEADLINE - 0.1));
  }

  /** Experience as endless years would bring it, with the load as it is. */
  Experience truth(Experience made, List<ItemFacts> items, DayOfWeek weekday) {
    List<OfAgency> agencies =
        made.agencies().stream()
            .map(one ->
                new OfAgency(
                    one.agency(), tally(libraries.get(number(one.agency())), 0), one.load()))
            .toList();
    List<OfShelf> shelves =
        items.stream()
            .map(item -> {
              Library how = libraries.get(number(item.item().owner()));
              return new OfShelf(
                  item.item().owner(),
                  item.location(),
                  item.itemType(),
                  tally(how, WEAKNESS / 7),
                  tally(how, weekday.getValue() == how.weakDay() ? WEAKNESS : 0));
            })
            .toList();
    return new Experience(made.region(), agencies, shelves);
  }

  private static Tally tally(Library how, double weakness) {
    double filled = ENDLESS * (how.fill() - weakness);
    double failed = ENDLESS - filled;
    double silent = failed * how.silence();
    double declined = failed - silent;
    return new Tally(
        filled,
        0,
        declined,
        silent,
        filled * how.pull(),
        declined * how.pull() + silent * DEADLINE);
  }

  private static int number(AgencySymbol agency) {
    return YearRegion.number(new PlaceCode(agency.value()));
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
