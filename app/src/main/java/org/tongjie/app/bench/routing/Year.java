package org.tongjie.app.bench.routing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.tongjie.app.bench.routing.Luck.Outcome;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.routing.Borrower;
import org.tongjie.broker.routing.FillHistory;
import org.tongjie.broker.routing.FillKey;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.Load;
import org.tongjie.broker.routing.RoutingQuestion;
import org.tongjie.broker.routing.ShelfStatus;
import org.tongjie.broker.routing.Tally;
import org.tongjie.broker.routing.Tried;
import org.tongjie.catalog.directory.AgencySymbol;

/** One year of requests in virtual time; experience is known only once it was made. */
final class Year {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final int MINUTES = 360 * 24 * 60;
  private static final int FEW = 30;

  private final Region region;
  private final Luck luck;
  private final Order order;
  private final Courier courier;
  private final FillHistory history = new FillHistory();
  private final Map<AgencySymbol, Load> loads = new HashMap<>();
  private final PriorityQueue<Turn> turns =
      new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparingInt(Turn::request));
  private int filled;
  private double hours;
  private int attempts;

  /** The next thing that happens: a decision, or what was learned. */
  private record Turn(
      Instant at,
      int request,
      Instant placed,
      int home,
      List<Tried> tried,
      Optional<Lesson> lesson) {}

  private record Lesson(FillKey key, Tally tally, AgencySymbol borrower) {}

  /**
   * What a year brought.
   *
   * @param hours mean from asking to the pickup shelf
   * @param attempts mean of a request
   * @param most the highest lending of a library, in fair shares
   */
  record Result(double hours, double attempts, double filled, double most) {}

  Year(Region region, Luck luck, Order order) {
    this.region = region;
    this.luck = luck;
    this.order = order;
    this.courier = new Courier(region);
  }

  Result run(int requests, long seed) {
    Random random = new Random(seed);
    for (int request = 0; request < requests; request++) {
      Instant placed = START.plus(Duration.ofMinutes(random.nextInt(MINUTES)));
      int home = random.nextInt(YearRegion.LIBRARIES);
      turns.add(new Turn(placed, request, placed, home, List.of(), Optional.empty()));
    }
    while (!turns.isEmpty()) {
      Turn turn = turns.remove();
      turn.lesson().ifPresentOrElse(this::learn, () -> decide(turn));
    }
    double most =
        loads.values().stream()
            .filter(load -> load.fairShare() >= FEW)
            .mapToDouble(Load::ratio)
            .max()
            .orElse(0);
    return new Result(
        hours / filled, (double) attempts / requests, (double) filled / requests, most);
  }

  private void decide(Turn turn) {
    List<ItemFacts> items =
        luck.holders(turn.request(), turn.home()).stream().map(this::item).toList();
    List<ItemFacts> left = Order.left(items, turn.tried());
    if (left.isEmpty()) {
      return;
    }
    if (turn.tried().isEmpty()) {
      items.forEach(item -> load(item.item().owner(), new Load(0, 0, 1.0 / items.size())));
    }
    DayOfWeek weekday = turn.at().atZone(region.calendars().zone()).getDayOfWeek();
    RoutingQuestion question =
        new RoutingQuestion(
            new RequestId(new UUID(1, turn.request())),
            new Borrower(agency(turn.home()), "ADULT"),
            new PlaceCode(YearRegion.code(turn.home())),
            turn.placed(),
            turn.at(),
            Optional.empty(),
            items,
            turn.tried(),
            history.experience(items, weekday));
    attempt(turn, question, order.next(question, left), weekday);
  }

  private void attempt(Turn turn, RoutingQuestion question, ItemFacts item, DayOfWeek weekday) {
    attempts++;
    AgencySymbol agency = item.item().owner();
    int library = Integer.parseInt(agency.value().substring(1));
    Outcome outcome = luck.outcome(turn.request(), library, weekday.getValue());
    Instant end =
        region
            .calendarOf(item.home())
            .plusDeskHours(turn.at(), Duration.ofSeconds(Math.round(outcome.hours() * 3600)));
    FillKey key = new FillKey(agency, "", "BOOK", weekday);
    turns.add(
        new Turn(
            end,
            turn.request(),
            turn.placed(),
            turn.home(),
            List.of(),
            Optional.of(new Lesson(key, tally(outcome), agency(turn.home())))));
    if (outcome.filled()) {
      filled++;
      hours +=
          Duration.between(turn.placed(), ready(item, question.pickup(), end)).toMinutes() / 60.0;
      return;
    }
    List<Tried> tried = new ArrayList<>(turn.tried());
    tried.add(new Tried(item.item(), outcome.silent() ? Ending.SILENT : Ending.DECLINED));
    turns.add(new Turn(end, turn.request(), turn.placed(), turn.home(), tried, Optional.empty()));
  }

  private Instant ready(ItemFacts item, PlaceCode pickup, Instant sent) {
    Instant arrival =
        courier
            .trip(item.home(), pickup, sent)
            .map(trip -> trip.arrival())
            .orElse(sent.plus(Duration.ofDays(region.logistics().express().days())));
    return region.calendarOf(pickup).nextOpening(arrival);
  }

  private static Tally tally(Outcome outcome) {
    if (outcome.filled()) {
      return new Tally(1, 0, 0, 0, outcome.hours(), 0);
    }
    return outcome.silent()
        ? new Tally(0, 0, 0, 1, 0, outcome.hours())
        : new Tally(0, 0, 1, 0, 0, outcome.hours());
  }

  private void learn(Lesson lesson) {
    history.add(lesson.key(), lesson.tally());
    if (lesson.tally().filled() > 0) {
      load(lesson.key().agency(), new Load(1, 0, 0));
      load(lesson.borrower(), new Load(0, 1, 0));
    }
  }

  private void load(AgencySymbol agency, Load more) {
    Load before = loads.getOrDefault(agency, Load.NONE);
    Load after =
        new Load(
            before.lent() + more.lent(),
            before.borrowed() + more.borrowed(),
            before.fairShare() + more.fairShare());
    loads.put(agency, after);
    history.load(agency, after);
  }

  private ItemFacts item(int library) {
    String code = YearRegion.code(library);
    return new ItemFacts(
        new ItemKey(new AgencySymbol(code), code),
        new PlaceCode(code),
        "",
        "BOOK",
        Optional.of(BigDecimal.TEN),
        new ShelfStatus(ShelfStatus.Standing.ON_SHELF, START, Optional.empty(), 0),
        false,
        false);
  }

  private static AgencySymbol agency(int library) {
    return new AgencySymbol(YearRegion.code(library));
  }
}
