package org.tongjie.app.bench.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.tongjie.broker.region.OpeningCalendar;
import org.tongjie.broker.region.Region;

/** The tiered region: pull lists are worked off in rounds; see docs/routing-region.md. */
final class TieredWorld implements World {
  private static final int DAYS = 360;
  private static final int WAKING_MINUTES = 14 * 60;
  private static final int ROUND_MINUTES = 45;

  private final long seed;
  private final Region region;
  private final ZoneId zone;
  private final List<Habits> libraries = new ArrayList<>();

  TieredWorld(long seed) {
    this.seed = seed;
    this.region = TieredRegion.of(seed);
    this.zone = region.calendars().zone();
    Random random = new Random(seed * 37 + 11);
    for (int library = 0; library < Libraries.ALL; library++) {
      libraries.add(Habits.draw(Kind.of(library), random));
    }
  }

  @Override
  public Region region() {
    return region;
  }

  @Override
  public String kind(int library) {
    return Kind.of(library).name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Wanted wanted(int request) {
    Random random = new Random((seed * 1_000_003 + request) * 31);
    random.nextLong();
    int minutes = random.nextInt(DAYS) * 24 * 60 + random.nextInt(WAKING_MINUTES);
    Instant placed = Year.START.plus(Duration.ofMinutes(minutes));
    return new Wanted(placed, drawn(random, Kind::readers, -1).getFirst());
  }

  @Override
  public List<Integer> holders(int request, int home) {
    Random random = new Random(seed * 7_919 + request * 13L);
    int number = 3 + random.nextInt(8);
    return drawn(random, Kind::stock, home).stream().limit(number).sorted().toList();
  }

  /** All libraries but one in the order in which a weighted draw finds them. */
  private static List<Integer> drawn(Random random, ToDoubleFunction<Kind> weight, int except) {
    Map<Double, Integer> found = new TreeMap<>(Comparator.reverseOrder());
    for (int library = 0; library < Libraries.ALL; library++) {
      double key = StrictMath.log(1 - random.nextDouble()) / weight.applyAsDouble(Kind.of(library));
      if (library != except) {
        found.put(key, library);
      }
    }
    return List.copyOf(found.values());
  }

  @Override
  public Answer answer(int request, int library, Instant asked) {
    Random random = new Random((seed * 1_000_003 + request) * 101 + library);
    random.nextLong();
    Habits habits = libraries.get(library);
    OpeningCalendar desk = region.calendarOf(Libraries.place(library));
    Instant deadline = region.policy().deadlines().pull().after(asked, desk);
    boolean filled = random.nextDouble() < habits.fill(asked.atZone(zone).getDayOfWeek());
    boolean silent = !filled && random.nextDouble() < habits.silence();
    double luck = random.nextDouble();
    Duration within = Duration.ofMinutes(random.nextInt(ROUND_MINUTES));
    List<Instant> rounds = rounds(library, desk, asked, deadline);
    if (silent || rounds.isEmpty()) {
      return new Answer(false, true, deadline);
    }
    return new Answer(filled, false, habits.round(rounds, luck, zone).plus(within));
  }

  /** When its pull list is really worked off between two moments. */
  private List<Instant> rounds(int library, OpeningCalendar desk, Instant asked, Instant deadline) {
    List<Instant> rounds = new ArrayList<>();
    LocalDate last = deadline.atZone(zone).toLocalDate();
    for (LocalDate day = asked.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (desk.opensOn(day) && !libraries.get(library).surprised(day)) {
        for (LocalTime time : Kind.of(library).rounds()) {
          Instant round = day.atTime(time).atZone(zone).toInstant();
          if (round.isAfter(asked) && round.isBefore(deadline)) {
            rounds.add(round);
          }
        }
      }
    }
    return rounds;
  }
}
