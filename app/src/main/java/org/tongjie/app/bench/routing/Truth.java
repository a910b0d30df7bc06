package org.tongjie.app.bench.routing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tongjie.app.bench.routing.World.Answer;
import org.tongjie.broker.region.OpeningCalendar;
import org.tongjie.broker.routing.Experience;
import org.tongjie.broker.routing.Experience.OfAgency;
import org.tongjie.broker.routing.Experience.OfShelf;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.Pace;
import org.tongjie.broker.routing.Tally;
import org.tongjie.catalog.directory.AgencySymbol;

/** How the libraries of a world really work, from very many requests beside those of its year. */
final class Truth {
  private static final int SAMPLES = 700;
  private static final int FIRST = 1_000_000;

  /** Attempts beside which no prior counts. */
  private static final double ENDLESS = 1e6;

  private static final double MINUTES = 60;

  private final World world;
  private final List<Ways> libraries = new ArrayList<>();

  /**
   * The ways of one library.
   *
   * @param sending hours by the clock until it sends, of all it fills
   * @param failing hours by the clock until it is known that it does not, of all others
   */
  record Ways(Map<DayOfWeek, Tally> days, Pace pace, List<Double> sending, List<Double> failing) {
    double fill() {
      return (double) sending.size() / (sending.size() + failing.size());
    }

    double hoursToSend() {
      return mean(sending);
    }

    /** Hours until it is sent, failures before a success by libraries like it counted in. */
    double hours() {
      return hoursToSend() + mean(failing) * (1 - fill()) / fill();
    }

    private static double mean(List<Double> hours) {
      return hours.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
  }

  Truth(World world) {
    this.world = world;
    for (int library = 0; library < Libraries.ALL; library++) {
      libraries.add(ways(library));
    }
  }

  Ways of(int library) {
    return libraries.get(library);
  }

  private Ways ways(int library) {
    OpeningCalendar desk = world.region().calendarOf(Libraries.place(library));
    Map<DayOfWeek, Tally> days = new EnumMap<>(DayOfWeek.class);
    Pace pace = Pace.NONE;
    List<Double> sending = new ArrayList<>();
    List<Double> failing = new ArrayList<>();
    Random random = new Random(library);
    for (int sample = 0; sample < SAMPLES; sample++) {
      int minutes = random.nextInt(Year.MINUTES);
      Instant asked = Year.START.plus(Duration.ofMinutes(minutes));
      if (desk.nextOpening(asked).isBefore(asked.plus(Duration.ofDays(7)))) {
        Answer answer = world.answer(FIRST + sample, library, asked);
        double hours = Duration.between(asked, answer.end()).toMinutes() / MINUTES;
        (answer.filled() ? sending : failing).add(hours);
        DayOfWeek weekday = asked.atZone(world.region().calendars().zone()).getDayOfWeek();
        days.merge(weekday, Year.tally(answer, desk, asked), Tally::plus);
        pace = pace.plus(Year.pace(answer, desk, asked));
      }
    }
    return new Ways(days, pace, sending, failing);
  }

  /** Experience as endless years would bring it, with the load as it is. */
  Experience experience(Experience made, List<ItemFacts> items, DayOfWeek weekday) {
    List<OfAgency> agencies =
        made.agencies().stream()
            .map(one ->
                new OfAgency(one.agency(), all(one.agency()), pace(one.agency()), one.load()))
            .toList();
    List<OfShelf> shelves =
        items.stream()
            .map(item -> {
              AgencySymbol owner = item.item().owner();
              return new OfShelf(
                  owner, item.location(), item.itemType(), all(owner), day(owner, weekday));
            })
            .toList();
    return new Experience(made.region(), made.pace(), agencies, shelves);
  }

  private Tally all(AgencySymbol agency) {
    return of(Libraries.number(agency)).days().values().stream()
        .reduce(Tally.NONE, Tally::plus)
        .times(ENDLESS);
  }

  private Pace pace(AgencySymbol agency) {
    return of(Libraries.number(agency)).pace();
  }

  private Tally day(AgencySymbol agency, DayOfWeek weekday) {
    return of(Libraries.number(agency)).days().getOrDefault(weekday, Tally.NONE).times(ENDLESS);
  }
}
