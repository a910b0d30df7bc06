package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Durations;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.request.Wish;
import org.tongjie.catalog.directory.AgencySymbol;

/** A lane works through what waits without a pause, whoever has added it. */
class LaneBacklogTest {
  private static final AgencySymbol LIBRARY = new AgencySymbol("DESK");

  /** Rare looks, so that a pause between two of them would show. */
  private static final Pace RARE_LOOKS =
      new Pace(
          Duration.ofSeconds(2),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          40,
          4,
          Duration.ofSeconds(20),
          Duration.ofMinutes(10));

  private final Region region =
      RegionFile.parse(
          """
          {"name": "region", "agencies": [{"symbol": "DESK", "name": "馆", "tier": "county"}],
           "places": [{"code": "P", "agency": "DESK", "name": "台", "main": true,
             "calendar": "ALWAYS"}],
           "calendars": [{"code": "ALWAYS", "week": {"monday": ["00:00-24:00"]}}]}
          """);
  private final MemoryRequests store = new MemoryRequests();
  private final List<Notice> told = new CopyOnWriteArrayList<>();

  private LendingEngine engine(String worker) {
    return new LendingEngine(
        new LendingParts(
            store,
            store::openAttempts,
            () -> region,
            new Connectors(List.of()),
            request -> new SupplierChoice.Choice.Nobody(List.of()),
            (wish, now) -> new Event.PatronAccepted(now),
            (request, notice, marker) -> told.add(notice),
            Lending.RequestLimit.NONE,
            RARE_LOOKS,
            Clock.systemUTC(),
            Checkpoint.Listener.NONE,
            LaneStops.inMemory(),
            SystemLosses.inMemory(),
            worker));
  }

  private List<RequestId> submit(LendingEngine engine, int count) {
    return IntStream.range(0, count)
        .mapToObj(number ->
            new Wish(
                "p" + number,
                new CardKey(LIBRARY, "R" + number),
                number,
                "三体",
                "",
                Wish.Edition.THIS,
                new PlaceCode("P"),
                Optional.empty(),
                Instant.now()))
        .map(wish -> ((SubmitAnswer.Accepted) engine.lending().submit(wish, "reader")).request())
        .map(PatronRequest::id)
        .toList();
  }

  private void awaitFinished(List<RequestId> requests) {
    await()
        .atMost(Durations.ONE_MINUTE)
        .untilAsserted(
            () -> assertThat(requests).allMatch(id -> store.find(id).orElseThrow().isClosed()));
  }

  @Test
  void whatAnotherProcessLeftIsDoneWithoutAPause() {
    List<RequestId> left;
    try (LendingEngine stopped = engine("stopped")) {
      left = submit(stopped, 600);
    }
    try (LendingEngine engine = engine("working")) {
      engine.start();
      awaitFinished(left);
    }
  }

  @Test
  void whatIsAddedByManyAtOnceIsDoneWithoutAPause() {
    try (LendingEngine engine = engine("working")) {
      engine.start();
      List<RequestId> added = submit(engine, 600);
      awaitFinished(added);
      await()
          .atMost(Durations.ONE_MINUTE)
          .untilAsserted(() ->
              assertThat(told)
                  .filteredOn(notice -> notice == Notice.NOT_SUPPLIED)
                  .hasSameSizeAs(added));
    }
  }
}
