package org.tongjie.app.bench.routing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Consumer;
import org.tongjie.app.bench.routing.Quest.Attempt;
import org.tongjie.app.bench.routing.Reality.Fate;
import org.tongjie.app.bench.routing.World.Answer;
import org.tongjie.app.bench.routing.World.Wanted;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.OpeningCalendar;
import org.tongjie.broker.region.Period;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
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
  private final Optional<Period> alone;
  private final FillHistory history = new FillHistory();
  private final Map<AgencySymbol, Load> loads = new HashMap<>();
  private final PriorityQueue<Turn> turns =
      new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparingInt(Turn::number));
  private int planned;
  private int filled;
  private Spent spent = Spent.NONE;
  private double costs;
  private int attempts;
  private int filledFirst;

  /**
   * The next thing that happens.
   *
   * @param number tells apart what happens at the same time, in the order it was planned
   */
  private record Turn(Instant at, int number, Consumer<Instant> what) {}

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

  /**
   * A year.
   *
   * @param alone how long a library is asked alone, before the next is asked beside it; empty where
   *     libraries are asked one after the other
   */
  Year(Reality reality, Order order, Optional<Period> alone) {
    this.world = reality.world();
    this.region = world.region();
    this.order = order;
    this.reality = reality;
    this.alone = alone;
  }

  Result run(int requests) {
    for (int request = 0; request < requests; request++) {
      Quest quest = new Quest(request, world.wanted(request));
      plan(quest.wanted().placed(), now -> begin(quest, now));
    }
    while (!turns.isEmpty()) {
      Turn turn = turns.remove();
      turn.what().accept(turn.at());
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

  private void plan(Instant at, Consumer<Instant> what) {
    turns.add(new Turn(at, planned++, what));
  }

  private void begin(Quest quest, Instant now) {
    List<AgencySymbol> owners = items(quest).stream().map(item -> item.item().owner()).toList();
    FairShares.of(region, owners).forEach((owner, share) -> load(owner, new Load(0, 0, share)));
    ask(quest, now);
  }

  private List<ItemFacts> items(Quest quest) {
    return world.holders(quest.number(), quest.wanted().home()).stream().map(this::item).toList();
  }

  /** The next library; none beside another where that would take the last free copy. */
  private void ask(Quest quest, Instant now) {
    List<ItemFacts> items = items(quest);
    List<ItemFacts> left = Order.left(items, quest.tried());
    if (left.size() <= quest.open().size()) {
      quest.fallBack();
      return;
    }
    DayOfWeek weekday = now.atZone(region.calendars().zone()).getDayOfWeek();
    RoutingQuestion question =
        new RoutingQuestion(
            new RequestId(new UUID(1, quest.number())),
            new Borrower(Libraries.agency(quest.wanted().home()), "ADULT"),
            pickup(quest.wanted()),
            quest.wanted().placed(),
            now,
            Optional.empty(),
            items,
            quest.tried(),
            history.experience(items, weekday));
    ItemFacts item = order.next(question, left);
    Fate fate = reality.fate(quest.number(), item, question.pickup(), now);
    attempt(quest, new Attempt(item, now, fate, new FillKey(owner(item), "", "BOOK", weekday)));
  }

  private static AgencySymbol owner(ItemFacts item) {
    return item.item().owner();
  }

  private void attempt(Quest quest, Attempt attempt) {
    attempts++;
    load(owner(attempt.item()), new Load(1, 0, 0));
    quest.ask(attempt);
    Instant end = attempt.fate().end();
    plan(end, now -> end(quest, attempt, now));
    OpeningCalendar desk = region.calendarOf(attempt.item().home());
    alone
        .map(period -> period.after(attempt.asked(), desk))
        .filter(end::isAfter)
        .ifPresent(slow -> plan(slow, now -> beside(quest, now)));
  }

  /** Asks another beside the one that had its time alone. */
  private void beside(Quest quest, Instant now) {
    if (quest.open().size() == 1
        && quest.current().filter(one -> hadItsTime(one, now)).isPresent()) {
      ask(quest, now);
    }
  }

  private boolean hadItsTime(Attempt attempt, Instant now) {
    OpeningCalendar desk = region.calendarOf(attempt.item().home());
    return alone
        .map(period -> period.after(attempt.asked(), desk))
        .filter(time -> !time.isAfter(now))
        .isPresent();
  }

  /** An answer, or the end of waiting for it; it says nothing once another library sent. */
  private void end(Quest quest, Attempt attempt, Instant now) {
    if (!quest.open().remove(attempt)) {
      return;
    }
    learn(attempt);
    if (attempt.fate().ready().isPresent()) {
      supplied(quest, attempt);
    } else {
      load(owner(attempt.item()), new Load(-1, 0, 0));
      if (quest.current().filter(attempt::equals).isPresent()) {
        ask(quest, now);
      } else {
        beside(quest, now);
      }
    }
  }

  private void supplied(Quest quest, Attempt attempt) {
    filled++;
    filledFirst += attempt.equals(quest.attempts().getFirst()) ? 1 : 0;
    costs += attempt.fate().costs();
    spent = spent.plus(spent(quest.wanted().placed(), attempt));
    load(Libraries.agency(quest.wanted().home()), new Load(0, 1, 0));
    quest.open().forEach(other -> load(owner(other.item()), new Load(-1, 0, 0)));
    quest.open().clear();
  }

  private static Spent spent(Instant placed, Attempt attempt) {
    Fate fate = attempt.fate();
    return new Spent(
        hours(placed, attempt.asked()),
        hours(attempt.asked(), fate.end()),
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

  private void learn(Attempt attempt) {
    OpeningCalendar desk = region.calendarOf(attempt.item().home());
    Answer answer = attempt.fate().answer();
    history.add(attempt.key(), tally(answer, desk, attempt.asked()));
    history.add(attempt.key().agency(), pace(answer, desk, attempt.asked()));
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
