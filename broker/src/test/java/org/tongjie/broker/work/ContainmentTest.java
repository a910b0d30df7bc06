package org.tongjie.broker.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.MemoryRequests;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.request.Workflow;
import org.tongjie.catalog.directory.AgencySymbol;

/** A request that cannot be handled holds up no other. */
class ContainmentTest {
  private static final Instant NOW = YearWorld.START;
  private static final SystemCode SYSTEM = new SystemCode("S0");
  private static final AgencySymbol LIBRARY = new AgencySymbol("L00");
  private static final PlaceCode PICKUP = new PlaceCode("L01");
  private final MemoryRequests store = new MemoryRequests();
  private final YearSystem system =
      new YearSystem(SYSTEM, YearRegion.capabilities("S0"), new Random(1), () -> NOW);
  private final Applier applier =
      new Applier(
          new Workflow(new RegionDeadlines(YearRegion::region)),
          store,
          this::lane,
          YearWorld.NO_HANDS);
  private boolean broken;
  private RequestId bad;
  private RequestId good;

  /** Stands for whatever may be wrong with one request. */
  private String lane(CardKey card) {
    if (broken && card.equals(card("bad"))) {
      throw new IllegalStateException("this request cannot be handled");
    }
    return OutboxEntry.BROKER_LANE;
  }

  private static CardKey card(String number) {
    return new CardKey(LIBRARY, number);
  }

  private static ItemKey item(String reader) {
    return new ItemKey(LIBRARY, "B-" + reader);
  }

  @BeforeEach
  void holdsStandForTwoReaders() {
    bad = held("bad", NOW);
    good = held("good", NOW.plusSeconds(1));
    broken = true;
  }

  private RequestId held(String reader, Instant at) {
    RequestId id = RequestId.next(at, new Random(1));
    Wish wish =
        new Wish(
            reader, card(reader), 1, "三体", "", Wish.Edition.THIS, PICKUP, Optional.empty(), at);
    applier.submit(id, wish, "reader");
    tell(id, new Event.PatronAccepted(at));
    tell(
        id,
        new Event.SupplierChosen(
            at,
            new Candidate(
                item(reader),
                new PlaceCode("L00"),
                SYSTEM,
                card(reader),
                Candidate.Path.NATIVE,
                SYSTEM,
                new Candidate.LoanTerms(30, 1))));
    tell(id, new Event.HoldPlaced(at, 1, Optional.empty()));
    return id;
  }

  private void tell(RequestId id, Event event) {
    String number = id + " " + event.getClass().getSimpleName();
    applier.apply(id, new Applier.Happening(event, number, Optional.empty(), "test"));
  }

  private RequestState state(RequestId id) {
    return store.find(id).orElseThrow().state();
  }

  @Test
  void deadlinesOfTheOthersPass() {
    DeadlineStep deadlines = new DeadlineStep(store, applier);
    Instant late = NOW.plus(Duration.ofDays(30));

    assertThatIllegalStateException().isThrownBy(() -> deadlines.run(late));
    assertThat(state(bad)).isEqualTo(RequestState.SUPPLYING);
    assertThat(state(good)).as("looks for another supplier").isEqualTo(RequestState.ROUTING);
  }

  @Test
  void theOthersAreComparedWithTheirSystem() {
    for (String reader : List.of("bad", "good")) {
      LocalDate due = YearWorld.day(NOW).plusDays(30);
      system.loans.put(item(reader), new YearSystem.Loan(card(reader), "", due));
    }
    Reconciliation reconciliation = new Reconciliation(store::openAttempts, applier);

    assertThatIllegalStateException().isThrownBy(() -> reconciliation.run(system, NOW));
    assertThat(state(bad)).isEqualTo(RequestState.SUPPLYING);
    assertThat(state(good)).isEqualTo(RequestState.LOANED);
  }
}
