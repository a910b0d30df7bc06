package org.tongjie.broker.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.request.Workflow;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A year of a region in virtual time: the broker's own steps (lanes, leases, deadlines, comparison
 * with the systems, routing) over any store, simulated systems that fail in every way, desks,
 * couriers and readers who err. One thread and one seed: the same seed gives the same year.
 */
final class YearWorld {
  static final Comparator<ItemKey> BY_OWNER =
      Comparator.comparing(ItemKey::owner).thenComparing(ItemKey::barcode);
  static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

  private static final Pace PACE =
      new Pace(
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          Duration.ofHours(1),
          40,
          4,
          Duration.ofMillis(500),
          Duration.ofMinutes(10));

  private static final Duration TICK = Duration.ofMinutes(30);
  private static final Duration TO_THE_END = Duration.ofDays(125);

  /** Many may want one copy, which each of them keeps for months. */
  private static final int MOST_TURNS = 16;

  private static final Duration COMPARED = Duration.ofHours(6);
  private static final int MOST_ROUNDS = 200;

  /** The broker that was working died: what it has in hand is free once its lease is over. */
  private static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What happens at a time; in the order it was planned where times are equal. */
  private record Planned(Instant at, long number, Runnable act) {}

  /**
   * How much goes wrong.
   *
   * @param calls of all calls to systems, so many fail
   * @param people of all acts of people, so many go wrong
   * @param deaths of all points of an effect, at so many the broker dies or is overtaken
   */
  record Faults(double calls, double people, double deaths) {
    static final Faults NONE = new Faults(0, 0, 0);
    static final Faults MANY = new Faults(0.1, 0.04, 0.01);
  }

  /** All work is found by looking, so that a run depends on its seed alone. */
  static final Hands NO_HANDS =
      new Hands() {
        @Override
        public Optional<RequestStore.Taking> announce(String lane) {
          return Optional.empty();
        }

        @Override
        public void take(OutboxEntry entry, PatronRequest request) {
          throw new IllegalStateException("nobody reserved a place");
        }

        @Override
        public void leave(RequestStore.Work work) {}

        @Override
        public void drop(RequestStore.Work work) {}
      };

  final Region region = YearRegion.region();
  final Map<SystemCode, YearSystem> systems =
      new TreeMap<>(Comparator.comparing(SystemCode::value));
  final CheckedStore store;
  final Applier applier;
  final YearPeople people;
  final Random random;
  private final OpenAttempts open;
  private final LaneStep lanes;
  private final DeadlineStep deadlines;
  private final Reconciliation reconciliation;
  private final SystemLosses losses = SystemLosses.inMemory();
  private final Map<String, Breaker> breakers = new TreeMap<>();
  private final PriorityQueue<Planned> agenda =
      new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparingLong(Planned::number));
  private final TreeSet<RequestId> requests = new TreeSet<>();
  private Faults faults = Faults.NONE;
  private Instant now = START;
  private long planned;
  private int workers;
  private boolean overtaking;
  int deaths;

  /** Comparisons that a system broke off. */
  int uncompared;

  YearWorld(long seed, RequestStore kept, OpenAttempts open) {
    this.random = new Random(seed);
    this.open = open;
    for (String code : YearRegion.systems()) {
      Random own = new Random(seed * 31 + code.hashCode());
      SystemCode system = new SystemCode(code);
      systems.put(system, new YearSystem(system, YearRegion.capabilities(code), own, () -> now));
    }
    this.people = new YearPeople(this, new Random(seed * 31 + 1));
    this.store = new CheckedStore(kept, people::changed);
    Workflow workflow = new Workflow(new RegionDeadlines(() -> region));
    this.applier = new Applier(workflow, store, this::homeLane, NO_HANDS);
    YearChoice choice = new YearChoice(this);
    LendingParts parts =
        new LendingParts(
            store,
            open,
            () -> region,
            new Connectors(systems.values()),
            choice::choose,
            this::check,
            (_, _, _) -> {},
            Lending.RequestLimit.NONE,
            PACE,
            new MovedClock(() -> now),
            this::passed,
            LaneStops.inMemory(),
            losses,
            "year");
    this.lanes = new LaneStep(parts, applier, new EffectPerformer(parts));
    this.deadlines = new DeadlineStep(store, applier);
    this.reconciliation = new Reconciliation(open, applier, losses);
  }

  static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, Calendars.USUAL_ZONE);
  }

  Instant now() {
    return now;
  }

  Faults faults() {
    return faults;
  }

  void faults(Faults rates) {
    faults = rates;
    systems.values().forEach(system -> system.faults = rates.calls());
  }

  void plan(Instant at, Runnable act) {
    agenda.add(new Planned(at.isBefore(now) ? now : at, planned++, act));
  }

  private String homeLane(CardKey card) {
    return region
        .systemOf(card.issuer())
        .map(ils -> ils.code().value())
        .filter(code -> systems.containsKey(new SystemCode(code)))
        .orElse(OutboxEntry.BROKER_LANE);
  }

  /** The home system's word on a reader: one in fifty may not borrow. */
  private Event check(Wish wish, Instant at) {
    Optional<YearSystem> home =
        region.systemOf(wish.card().issuer()).map(ils -> systems.get(ils.code()));
    Event word =
        wish.person().hashCode() % 50 == 0
            ? new Event.PatronRefused(at, "expired")
            : new Event.PatronAccepted(at);
    return home.map(system -> system.call(() -> word)).orElse(word);
  }

  /** At any point of an effect the broker may die, or be so slow that another takes over. */
  private void passed(Checkpoint point) {
    if (random.nextDouble() >= faults.deaths()) {
      return;
    }
    deaths++;
    if (overtaking || point == Checkpoint.BEFORE_CALL || random.nextBoolean()) {
      throw new Died();
    }
    overtaking = true;
    now = now.plus(PACE.lease()).plusSeconds(1);
    work();
    overtaking = false;
  }

  /** Plans requests of so many days, from now on. */
  void requests(int number, int days) {
    for (int request = 0; request < number; request++) {
      Instant placed = START.plus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
      RequestId id = RequestId.next(placed, random);
      Wish wish = people.wish(request, placed, random);
      plan(placed, () -> submit(id, wish));
    }
  }

  private void submit(RequestId id, Wish wish) {
    if (applier.submit(id, wish, "reader") instanceof SubmitAnswer.Accepted) {
      requests.add(id);
      people.asked(id);
      if (random.nextDouble() < faults.people()) {
        applier.submit(id, wish, "reader");
      }
    }
  }

  /** Lives so many days with new requests and faults, and then without until all can be over. */
  void live(int number, int days, Faults rates) {
    faults(rates);
    requests(number, days);
    chaos(days);
    run(START.plus(Duration.ofDays(days + 30L)));
    faults(Faults.NONE);
    for (int turn = 0; turn < MOST_TURNS && !all().stream().allMatch(YearWorld::isOver); turn++) {
      run(now.plus(TO_THE_END));
    }
  }

  /** Whether nothing more happens to a request by itself. */
  static boolean isOver(PatronRequest request) {
    return request.isClosed() || !request.attentions().isEmpty();
  }

  /** Systems close for a week and lose holds by themselves. */
  private void chaos(int days) {
    for (int day = 0; day < days && faults.calls() > 0; day++) {
      for (YearSystem system : systems.values()) {
        Instant at = START.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(80_000));
        if (random.nextInt(60) == 0) {
          plan(at, () -> system.closedUntil = at.plus(Duration.ofDays(7)));
        } else if (random.nextInt(4) == 0) {
          plan(at, () -> system.loseHold(random));
        }
      }
    }
  }

  /** Lives until this time. */
  void run(Instant until) {
    plan(now, () -> tick(until));
    plan(now, () -> compare(until));
    while (!agenda.isEmpty() && !agenda.peek().at().isAfter(until)) {
      Planned next = agenda.remove();
      now = next.at().isAfter(now) ? next.at() : now;
      next.act().run();
      work();
    }
  }

  private void tick(Instant until) {
    for (int round = 0; deadlines.run(now) > 0; round++) {
      if (round > MOST_ROUNDS) {
        throw new AssertionError("deadlines pass without end: " + store.due(now, 3));
      }
    }
    if (now.isBefore(until)) {
      plan(now.plus(TICK), () -> tick(until));
    }
  }

  /** Staff take a day to see that what a system has forgotten is over. */
  private void confirmLosses() {
    losses.all().stream()
        .filter(loss -> loss.since().plus(Duration.ofDays(1)).isBefore(now))
        .forEach(loss -> losses.confirm(loss.system(), "staff"));
  }

  private void compare(Instant until) {
    confirmLosses();
    for (YearSystem system : systems.values()) {
      try {
        reconciliation.run(system, now);
      } catch (IlsException away) {
        uncompared++;
      }
    }
    if (now.isBefore(until)) {
      plan(now.plus(COMPARED), () -> compare(until));
    }
  }

  /** All lanes work until nothing is due. */
  private void work() {
    boolean worked = true;
    for (int round = 0; worked; round++) {
      worked = false;
      for (String lane : store.lanesWithWork(now)) {
        worked |= work(lane);
      }
      if (round > MOST_ROUNDS) {
        throw new AssertionError("work without end in " + store.lanesWithWork(now));
      }
    }
  }

  private boolean work(String lane) {
    Breaker breaker = breakers.computeIfAbsent(lane, _ -> new Breaker(PACE));
    int allowed = breaker.allowance(now, PACE.parallel());
    if (allowed == 0) {
      return false;
    }
    List<Turn> taken = lanes.take(new RequestStore.Claim(lane, "worker-" + workers, allowed));
    for (Turn one : taken) {
      try {
        lanes.perform(one, breaker);
      } catch (Died died) {
        workers++;
      }
    }
    return !taken.isEmpty();
  }

  /** Every request that was taken, in the order of their numbers. */
  List<PatronRequest> all() {
    List<PatronRequest> found = new ArrayList<>();
    requests.forEach(id -> found.add(store.find(id).orElseThrow()));
    return found;
  }

  YearSystem system(SystemCode code) {
    return Objects.requireNonNull(systems.get(code), code.value());
  }

  PlaceCode place(int library) {
    return new PlaceCode(YearRegion.code(library));
  }

  AgencySymbol agency(int library) {
    return new AgencySymbol(YearRegion.code(library));
  }

  OpenAttempts open() {
    return open;
  }
}
