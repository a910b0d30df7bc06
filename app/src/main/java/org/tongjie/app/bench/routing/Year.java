package org.tongjie.app.bench.routing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.tongjie.app.bench.routing.Reality.Fate;
import org.tongjie.app.bench.routing.World.Answer;
import org.tongjie.app.bench.routing.World.Wanted;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.OpeningCalendar;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.routing.Borrower;
import org.tongjie.broker.routing.FairShares;
import org.tongjie.broker.routing.FillHistory;
import org.tongjie.broker.routing.FillKey;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.Load;
import org.tongjie.broker.routing.Pace;
import org.tongjie.broker.routing.RoutingQuestion;
import org.tongjie.broker.routing.ShelfStatus;
import org.tongjie.broker.routing.Tally;
import org.tongjie.broker.routing.Tried;
import org.tongjie.catalog.directory.AgencySymbol;

/** One year of requests in virtual time; experience is known only once it was made. */
final class Year {
  static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  static final int MINUTES = 360 * 24 * 60;
  private static final int FEW = 30;

  /** Days from being placed until a book is expected, by which the pickup place is chosen. */
  private static final int COMING_DAYS = 3;

  private final World world;
  private final Region region;
  private final Order order;
  private final Reality reality;
  private final FillHistory history = new FillHistory();
  private final Map<AgencySymbol, Load> loads = new HashMap<>();
  private final PriorityQueue<Turn> turns =
      new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparingInt(Turn::request));
  private int filled;
  private Spent spent = Spent.NONE;
  private double costs;
  private int attempts;
  private int filledFirst;

  /** The next thing that happens: a decision, or what was learned. */
  private record Turn(
      Instant at, int request, Wanted wanted, List<Tried> tried, Optional<Lesson> lesson) {
    Turn then(Instant when, List<Tried> triedThen, Optional<Lesson> learned) {
      return new Turn(when, request, wanted, triedThen, learned);
    }

    Instant placed() {
      return wanted.placed();
    }

    int home() {
      return wanted.home();
    }
  }

  private record Lesson(FillKey key, Tally tally, Pace pace, AgencySymbol borrower) {}

  /**
   * Where the hours of filled requests went.
   *
   * @param failing until the library was asked that sent it
   * @param sending until that library sent it
   * @param carrying until it was ready on the pickup shelf
   */
  record Spent(double failing, double sending, double carrying) {
    static final Spent NONE = new Spent(0, 0, 0);

    Spent plus(Spent other) {
      return new Spent(failing + other.failing, sending + other.sending, carrying + other.carrying);
    }

    Spent by(double number) {
      return new Spent(failing / number, sending / number, carrying / number);
    }

    double sum() {
      return failing + sending + carrying;
    }
  }

  /**
   * What a year brought.
   *
   * @param spent mean from asking to the pickup shelf
   * @param attempts mean of a request
   * @param filled of all requests
   * @param first of all requests, filled where they were sent first
   * @param most the highest lending of a library, in fair shares
   * @param costs mean of carrying a book, in yuan
   */
  record Result(
      Spent spent, double attempts, double filled, double first, double most, double costs) {
    double hours() {
      return spent.sum();
    }
  }

  Year(Reality reality, Order order) {
    this.world = reality.world();
    this.region = world.region();
    this.order = order;
    this.reality = reality;
  }

  Result run(int requests) {
    for (int request = 0; request < requests; request++) {
      Wanted wanted = world.wanted(request);
      turns.add(new Turn(wanted.placed(), request, wanted, List.of(), Optional.empty()));
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
        spent.by(filled),
        (double) attempts / requests,
        (double) filled / requests,
        (double) filledFirst / requests,
        most,
        costs / filled);
  }

  private void decide(Turn turn) {
    List<ItemFacts> items =
        world.holders(turn.request(), turn.home()).stream().map(this::item).toList();
    List<ItemFacts> left = Order.left(items, turn.tried());
    if (left.isEmpty()) {
      return;
    }
    if (turn.tried().isEmpty()) {
      List<AgencySymbol> owners = items.stream().map(item -> item.item().owner()).toList();
      FairShares.of(region, owners).forEach((owner, share) -> load(owner, new Load(0, 0, share)));
    }
    DayOfWeek weekday = turn.at().atZone(region.calendars().zone()).getDayOfWeek();
    RoutingQuestion question =
        new RoutingQuestion(
            new RequestId(new UUID(1, turn.request())),
            new Borrower(Libraries.agency(turn.home()), "ADULT"),
            pickup(turn.wanted()),
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
    load(item.item().owner(), new Load(1, 0, 0));
    Fate fate = reality.fate(turn.request(), item, question.pickup(), turn.at());
    FillKey key = new FillKey(item.item().owner(), "", "BOOK", weekday);
    OpeningCalendar desk = region.calendarOf(item.home());
    Tally tally = tally(fate.answer(), desk, turn.at());
    Pace pace = pace(fate.answer(), desk, turn.at());
    Lesson lesson = new Lesson(key, tally, pace, Libraries.agency(turn.home()));
    turns.add(turn.then(fate.end(), List.of(), Optional.of(lesson)));
    if (fate.ready().isPresent()) {
      filled++;
      filledFirst += turn.tried().isEmpty() ? 1 : 0;
      costs += fate.costs();
      spent = spent.plus(spent(turn, fate));
      return;
    }
    List<Tried> tried = new ArrayList<>(turn.tried());
    tried.add(new Tried(item.item(), fate.answer().silent() ? Ending.SILENT : Ending.DECLINED));
    turns.add(turn.then(fate.end(), tried, Optional.empty()));
  }

  private static Spent spent(Turn turn, Fate fate) {
    return new Spent(
        hours(turn.placed(), turn.at()),
        hours(turn.at(), fate.end()),
        hours(fate.end(), fate.ready().orElseThrow()));
  }

  private static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toMinutes() / 60.0;
  }

  /** What an answer teaches of a library. */
  static Tally tally(Answer answer, OpeningCalendar desk, Instant asked) {
    double hours = desk.deskTimeBetween(asked, answer.end()).toMinutes() / 60.0;
    if (answer.filled()) {
      return new Tally(1, 0, 0, 0, hours, 0);
    }
    return answer.silent() ? new Tally(0, 0, 0, 1, 0, hours) : new Tally(0, 0, 1, 0, 0, hours);
  }

  /** When it is sent, where it is. */
  static Pace pace(Answer answer, OpeningCalendar desk, Instant asked) {
    return answer.filled() ? Pace.of(desk, asked, answer.end()) : Pace.NONE;
  }

  private void learn(Lesson lesson) {
    history.add(lesson.key(), lesson.tally());
    history.add(lesson.key().agency(), lesson.pace());
    boolean filledIt = lesson.tally().filled() > 0;
    if (filledIt) {
      load(lesson.borrower(), new Load(0, 1, 0));
    } else {
      load(lesson.key().agency(), new Load(-1, 0, 0));
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
    return new ItemFacts(
        new ItemKey(Libraries.agency(library), Libraries.code(library)),
        Libraries.place(library),
        "",
        "BOOK",
        Optional.of(BigDecimal.TEN),
        new ShelfStatus(ShelfStatus.Standing.ON_SHELF, START, Optional.empty(), 0),
        false,
        false);
  }

  /** Where the reader's book goes: elsewhere when the school's term is about to end. */
  private PlaceCode pickup(Wanted wanted) {
    LocalDate coming =
        LocalDate.ofInstant(wanted.placed(), region.calendars().zone()).plusDays(COMING_DAYS);
    return region.pickupFor(Libraries.place(wanted.home()), coming);
  }
}
