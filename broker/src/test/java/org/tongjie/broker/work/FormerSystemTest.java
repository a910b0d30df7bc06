package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierChoice.Choice;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.request.Workflow;
import org.tongjie.catalog.directory.AgencySymbol;

/** What was to be done in a system that has left the region comes to an end. */
class FormerSystemTest {
  private static final AgencySymbol LIBRARY = new AgencySymbol("L00");
  private static final SystemCode FORMER = new SystemCode("FORMER");
  private final MemoryRequests store = new MemoryRequests();
  private final Applier applier =
      new Applier(
          new Workflow(new RegionDeadlines(YearRegion::region)),
          store,
          card -> OutboxEntry.BROKER_LANE,
          YearWorld.NO_HANDS);
  private final RequestId id = RequestId.next(Instant.now());

  private void tell(Event event) {
    String number = event.getClass().getSimpleName();
    applier.apply(id, new Applier.Happening(event, number, Optional.empty(), "test"));
  }

  private void cancelledWhileHeld() {
    Instant now = Instant.now();
    CardKey card = new CardKey(LIBRARY, "0001");
    PlaceCode place = new PlaceCode("L01");
    applier.submit(
        id,
        new Wish("p", card, 1, "三体", "", Wish.Edition.THIS, place, Optional.empty(), now),
        "reader");
    tell(new Event.PatronAccepted(now));
    tell(
        new Event.SupplierChosen(
            now,
            new Candidate(
                new ItemKey(LIBRARY, "B1"),
                new PlaceCode("L00"),
                FORMER,
                card,
                Candidate.Path.BROKERED,
                FORMER,
                new Candidate.LoanTerms(30, 1))));
    tell(new Event.HoldPlaced(now, 1, Optional.empty()));
    tell(new Event.CancelAsked(now));
  }

  private LendingEngine engine() {
    Pace pace = Pace.USUAL;
    return new LendingEngine(
        new LendingParts(
            store,
            store::openAttempts,
            YearRegion::region,
            new Connectors(List.of()),
            request -> new Choice.Nobody(List.of()),
            (wish, now) -> new Event.PatronAccepted(now),
            (request, notice, marker) -> {},
            Lending.RequestLimit.NONE,
            pace,
            Clock.systemUTC(),
            Checkpoint.Listener.NONE,
            LaneStops.inMemory(),
            "test"));
  }

  @Test
  void aHoldThatNobodyCanTakeBackGoesToAPersonAfterARestart() {
    cancelledWhileHeld();
    try (LendingEngine engine = engine()) {
      engine.start();
      await().atMost(Duration.ofSeconds(20)).until(() -> !request().attentions().isEmpty());
    }
    assertThat(request().attentions())
        .extracting(Attention::kind, Attention::act)
        .containsExactly(tuple(Attention.Kind.ACT_IN_DOUBT, EffectKind.CANCEL_HOLD));
  }

  private PatronRequest request() {
    return store.find(id).orElseThrow();
  }
}
