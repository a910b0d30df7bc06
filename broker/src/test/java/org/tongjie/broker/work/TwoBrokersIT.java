package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Durations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.store.PostgresLaneStops;
import org.tongjie.broker.store.PostgresRequests;
import org.tongjie.broker.store.PostgresSystemLosses;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;

/** Two brokers on one PostgreSQL share the work; one dies with work in hand, the other does it. */
class TwoBrokersIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final int REQUESTS = 120;

  /** Claims end after five seconds more than three of these. */
  private static final Pace PACE =
      new Pace(
          Duration.ofMillis(100),
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          40,
          4,
          Duration.ofMillis(10),
          Duration.ofMinutes(10));

  private final Region region = TestRegion.region();
  private final AtomicInteger byFirst = new AtomicInteger();
  private final AtomicInteger bySecond = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicBoolean dead = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<LendingEngine> engines = new ArrayList<>();

  private LendingEngine broker(String name, AtomicInteger done, boolean mayDie) {
    Checkpoint.Listener dying = mayDie ? this::dieOnce : Checkpoint.Listener.NONE;
    LendingEngine engine =
        new LendingEngine(
            new LendingParts(
                new PostgresRequests(DATABASE.database()),
                new RequestQueries(DATABASE.database())::openAttempts,
                () -> region,
                new Connectors(List.of()),
                request -> {
                  done.incrementAndGet();
                  return new SupplierChoice.Choice.Nobody(List.of("nobody has it"));
                },
                (wish, now) -> new Event.PatronAccepted(now),
                (request, notice, marker) -> {},
                Lending.RequestLimit.NONE,
                PACE,
                Clock.systemUTC(),
                dying,
                new PostgresLaneStops(DATABASE.database()),
                new PostgresSystemLosses(DATABASE.database()),
                name));
    engines.add(engine);
    return engine;
  }

  /** What a dead process has taken, it neither finishes nor gives back. */
  private void dieOnce(Checkpoint point) {
    if (dead.get()) {
      taken.incrementAndGet();
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("dead");
    }
  }

  @AfterEach
  void end() {
    over.countDown();
    engines.forEach(LendingEngine::close);
  }

  private List<RequestId> submit(LendingEngine door, int from) {
    List<RequestId> ids = new ArrayList<>();
    for (int i = from; i < from + REQUESTS; i++) {
      Wish wish =
          new Wish(
              "person-" + i,
              new CardKey(new AgencySymbol("NOSYSTEM"), "R" + i),
              i,
              "三体",
              "",
              Wish.Edition.THIS,
              region.places().iterator().next().code(),
              Optional.empty(),
              Instant.now());
      SubmitAnswer answer = door.lending().submit(wish, "reader");
      ids.add(((SubmitAnswer.Accepted) answer).request().id());
    }
    return ids;
  }

  private static void awaitEnd(LendingEngine door, List<RequestId> ids) {
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() ->
            ids.stream().map(door.lending()::find).allMatch(one -> one.orElseThrow().isClosed()));
    assertThat(ids.stream().map(door.lending()::find).map(Optional::orElseThrow))
        .extracting(PatronRequest::outcome)
        .containsOnly(Optional.of(Outcome.NOT_SUPPLIED));
  }

  @Test
  void anActIsAnsweredFromWhatTheOtherHasKept() {
    Lending first = broker("first", byFirst, false).lending();
    Lending second = broker("second", bySecond, false).lending();
    List<RequestId> ids = submit(engines.getFirst(), 10 * REQUESTS);
    ids.forEach(id -> assertThat(first.find(id)).isPresent());
    Instant now = Instant.now();

    assertThat(second.act(ids.getFirst(), new Event.PatronAccepted(now), "accept", "b"))
        .isInstanceOf(ActAnswer.Done.class);
    assertThat(first.act(ids.getFirst(), new Event.NobodyCanSupply(now, List.of("-")), "no", "a"))
        .isInstanceOf(ActAnswer.Done.class);

    assertThat(second.act(ids.getLast(), new Event.CancelAsked(now), "cancel", "b"))
        .isInstanceOf(ActAnswer.Done.class);
    assertThat(first.act(ids.getLast(), new Event.PatronAccepted(now), "late", "a"))
        .isInstanceOf(ActAnswer.NothingToDo.class);
    ids.forEach(id -> first.act(id, new Event.CancelAsked(now), "end " + id, "a"));
    assertThat(ids).allMatch(id -> second.find(id).orElseThrow().isClosed());
  }

  @Test
  void laneStoppedAtOneRestsAtBothAndStaysStoppedForNewcomers() {
    LendingEngine first = broker("first", byFirst, false);
    LendingEngine second = broker("second", bySecond, false);
    first.stop(OutboxEntry.BROKER_LANE, "staff 7");
    first.start();
    second.start();
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() -> second.health(OutboxEntry.BROKER_LANE).stop().isPresent());
    List<RequestId> ids = submit(second, 2 * REQUESTS);
    LendingEngine third = broker("third", bySecond, false);
    third.start();
    await()
        .atMost(Durations.ONE_MINUTE)
        .until(() -> third.health(OutboxEntry.BROKER_LANE).stop().isPresent());
    assertThat(third.health(OutboxEntry.BROKER_LANE).stop().orElseThrow().by())
        .isEqualTo("staff 7");
    assertThat(ids.stream().map(id -> second.lending().find(id).orElseThrow().state()))
        .containsOnly(RequestState.SUBMITTED);

    third.release(OutboxEntry.BROKER_LANE);
    awaitEnd(first, ids);
  }

  @Test
  void theyShareTheWorkAndOneFinishesWhatTheOtherHadInHand() {
    LendingEngine first = broker("first", byFirst, true);
    LendingEngine second = broker("second", bySecond, false);
    List<RequestId> ids = submit(first, 0);
    first.start();
    second.start();
    awaitEnd(second, ids);
    assertThat(byFirst).hasPositiveValue();
    assertThat(bySecond).hasPositiveValue();
    assertThat(byFirst.get() + bySecond.get()).isEqualTo(REQUESTS);

    dead.set(true);
    int before = byFirst.get();
    awaitEnd(second, submit(second, REQUESTS));
    assertThat(byFirst).hasValue(before);
    assertThat(taken).as("it had work in hand when it died").hasPositiveValue();
  }
}
