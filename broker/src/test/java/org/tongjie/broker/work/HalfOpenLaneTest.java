package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierChoice.Choice;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Wish;
import org.tongjie.catalog.directory.AgencySymbol;

/** A system that was away is asked once; whether it answers decides about the rest of its lane. */
class HalfOpenLaneTest {
  private static final SystemCode SYSTEM = new SystemCode("S6");
  private static final AgencySymbol OWNER = new AgencySymbol("L06");
  private static final AgencySymbol HOME = new AgencySymbol("L10");
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Pace PACE =
      new Pace(
          Duration.ofSeconds(10),
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          1_000,
          4,
          Duration.ofMillis(10),
          Duration.ofMinutes(10));

  private final MemoryRequests store = new MemoryRequests();
  private final YearSystem system =
      new YearSystem(SYSTEM, YearRegion.capabilities("S6"), new Random(1), Instant::now);
  private final Turnstile calls = new Turnstile();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private LendingEngine engine() {
    LendingEngine engine =
        new LendingEngine(
            new LendingParts(
                store,
                store::openAttempts,
                YearRegion::region,
                new Connectors(List.of(system)),
                HalfOpenLaneTest::choose,
                (wish, now) -> new Event.PatronAccepted(now),
                (request, notice, marker) -> {},
                Lending.RequestLimit.NONE,
                PACE,
                Clock.systemUTC(),
                this::passed,
                LaneStops.inMemory(),
                SystemLosses.inMemory(),
                "test"));
    engine.start();
    return engine;
  }

  private static Choice choose(PatronRequest request) {
    return new Choice.Chosen(
        new Candidate(
            new ItemKey(OWNER, "B-" + request.wish().person()),
            new PlaceCode("L06"),
            SYSTEM,
            new CardKey(OWNER, "GJ-L10"),
            Candidate.Path.BROKERED,
            new SystemCode("L11"),
            new Candidate.LoanTerms(30, 1)));
  }

  private void passed(Checkpoint checkpoint) {
    if (!Thread.currentThread().getName().equals("lending-" + SYSTEM)) {
      return;
    }
    if (checkpoint == Checkpoint.BEFORE_CALL) {
      most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      calls.pass(() -> true);
    } else if (checkpoint == Checkpoint.AFTER_CALL) {
      underWay.decrementAndGet();
    }
  }

  private static RequestId submit(LendingEngine engine, String person) {
    Wish wish =
        new Wish(
            person,
            new CardKey(HOME, person),
            1,
            "三体",
            "",
            Wish.Edition.THIS,
            new PlaceCode("L11"),
            Optional.empty(),
            Instant.now());
    return ((SubmitAnswer.Accepted) engine.lending().submit(wish, "reader")).request().id();
  }

  private Optional<SupplyState> state(RequestId id) {
    return store.find(id).orElseThrow().currentSupplier().map(SupplierRequest::state);
  }

  @Test
  void oneCallIsMadeWhileTheOthersWaitForWhatComesOfIt() {
    system.closedUntil = Instant.MAX;
    try (LendingEngine engine = engine()) {
      RequestId first = submit(engine, "first");
      await().atMost(LONG).until(() -> engine.health("S6").breaker().failures() >= 3);
      assertThat(engine.isSilent(OWNER)).isTrue();
      calls.shut();
      List<RequestId> others =
          IntStream.range(0, 20).mapToObj(number -> submit(engine, "r" + number)).toList();
      await()
          .atMost(LONG)
          .until(() ->
              others.stream().allMatch(id -> state(id).equals(Optional.of(SupplyState.ASKING))));
      await().atMost(LONG).until(() -> underWay.get() == 1);
      await().during(Duration.ofMillis(500)).atMost(LONG).until(() -> most.get() == 1);

      system.closedUntil = Instant.MIN;
      calls.open();
      await()
          .atMost(LONG)
          .until(() ->
              state(first).equals(Optional.of(SupplyState.HELD))
                  && others.stream()
                      .allMatch(id -> state(id).equals(Optional.of(SupplyState.HELD))));
      assertThat(system.wrongs).isEmpty();
      assertThat(engine.isSilent(OWNER)).isFalse();
    }
  }
}
