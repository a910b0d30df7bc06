package org.tongjie.broker.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.request.SupplierChoice.Choice;
import org.tongjie.broker.request.Wish;
import org.tongjie.catalog.directory.AgencySymbol;

/** Lending with one system behind, which has a book of its own for each reader. */
final class OneSystem {
  static final SystemCode SYSTEM = new SystemCode("S6");
  static final AgencySymbol OWNER = new AgencySymbol("L06");
  private static final AgencySymbol HOME = new AgencySymbol("L10");

  final MemoryRequests store = new MemoryRequests();
  final YearSystem system =
      new YearSystem(SYSTEM, YearRegion.capabilities("S6"), new Random(1), Instant::now);

  /** Lending at work, for the caller to close. */
  LendingEngine start(
      Pace pace, SupplierChoice choice, Notices notices, Checkpoint.Listener checkpoints) {
    LendingEngine engine =
        new LendingEngine(
            new LendingParts(
                store,
                store::openAttempts,
                YearRegion::region,
                new Connectors(List.of(system)),
                choice,
                (wish, now) -> new Event.PatronAccepted(now),
                notices,
                Lending.RequestLimit.NONE,
                pace,
                Clock.systemUTC(),
                checkpoints,
                LaneStops.inMemory(),
                SystemLosses.inMemory(),
                "test"));
    engine.start();
    return engine;
  }

  /** Whether the thread that passes a point does the work of the system. */
  static boolean isItsLane() {
    return Thread.currentThread().getName().equals("lending-" + SYSTEM);
  }

  /** The book that the system has for a reader. */
  static ItemKey book(String person) {
    return new ItemKey(OWNER, "B-" + person);
  }

  /** The system supplies that book. */
  static Choice chosen(PatronRequest request) {
    return new Choice.Chosen(
        new Candidate(
            book(request.wish().person()),
            new PlaceCode("L06"),
            SYSTEM,
            new CardKey(OWNER, "GJ-L10"),
            Candidate.Path.BROKERED,
            new SystemCode("L11"),
            new Candidate.LoanTerms(30, 1)));
  }

  /** A reader asks for it. */
  static RequestId submit(LendingEngine engine, String person) {
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
}
