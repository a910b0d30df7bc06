package org.tongjie.app.bench.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tongjie.broker.region.Region;

/** The sparse region: a pull may end at any moment of the desk's hours. */
final class SparseWorld implements World {
  private static final double LOWEST_FILL = 0.55;
  private static final double HIGHEST_FILL = 0.99;
  private static final int MINUTES = 360 * 24 * 60;

  /** How much more rarely a library fills on its weak weekday. */
  private static final double WEAKNESS = 0.1;

  private static final double SECONDS = 3600;

  private final List<Library> libraries = new ArrayList<>();
  private final Region region;
  private final double deadline;
  private final long seed;

  /**
   * How a library works.
   *
   * @param fill how often it fills a request
   * @param pull desk hours until it sends, in the mean
   * @param silence how many of its failures are silence
   */
  private record Library(double fill, double pull, double silence, int weakDay) {}

  SparseWorld(long seed) {
    this.seed = seed;
    this.region = SparseRegion.of(seed);
    this.deadline = region.policy().deadlines().pull().length().toHours();
    Random random = new Random(seed * 31 + 7);
    for (int library = 0; library < Libraries.ALL; library++) {
      libraries.add(
          new Library(
              LOWEST_FILL + (HIGHEST_FILL - LOWEST_FILL) * random.nextDouble(),
              1.5 + 7 * random.nextDouble(),
              0.2 + 0.6 * random.nextDouble(),
              1 + random.nextInt(7)));
    }
  }

  @Override
  public Region region() {
    return region;
  }

  @Override
  public String kind(int library) {
    return "library";
  }

  @Override
  public Wanted wanted(int request) {
    Random random = new Random((seed * 1_000_003 + request) * 31);
    random.nextLong();
    return new Wanted(
        Year.START.plus(Duration.ofMinutes(random.nextInt(MINUTES))),
        random.nextInt(Libraries.ALL));
  }

  @Override
  public Answer answer(int request, int library, Instant asked) {
    Random random = new Random((seed * 1_000_003 + request) * 101 + library);
    random.nextLong();
    Library how = libraries.get(library);
    int weekday = asked.atZone(region.calendars().zone()).getDayOfWeek().getValue();
    double fill = how.fill() - (weekday == how.weakDay() ? WEAKNESS : 0);
    boolean filled = random.nextDouble() < fill;
    double hours = -how.pull() * StrictMath.log(1 - random.nextDouble());
    boolean silent = !filled && random.nextDouble() < how.silence();
    double end = silent ? deadline : Math.min(hours, deadline - 0.1);
    return new Answer(
        filled,
        silent,
        region
            .calendarOf(Libraries.place(library))
            .plusDeskHours(asked, Duration.ofSeconds(Math.round(end * SECONDS))));
  }

  @Override
  public List<Integer> holders(int request, int home) {
    Random random = new Random(seed * 7_919 + request * 13L);
    List<Integer> all = new ArrayList<>();
    for (int library = 0; library < Libraries.ALL; library++) {
      if (library != home && (!Libraries.isHead(library) || random.nextInt(3) > 0)) {
        all.add(library);
      }
    }
    Collections.shuffle(all, random);
    List<Integer> holders = new ArrayList<>(all.subList(0, 3 + random.nextInt(8)));
    Collections.sort(holders);
    return holders;
  }
}
