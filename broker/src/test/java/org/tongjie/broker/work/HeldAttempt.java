package org.tongjie.broker.work;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.request.Workflow;
import org.tongjie.catalog.directory.AgencySymbol;

/** Requests of the year's region whose holds stand at a supplier, by the rules alone. */
final class HeldAttempt {
  static final AgencySymbol LIBRARY = new AgencySymbol("L00");
  static final PlaceCode PICKUP = new PlaceCode("L01");
  final Applier applier;
  private final RequestStore store;
  private int told;

  HeldAttempt(RequestStore store) {
    this(store, card -> OutboxEntry.BROKER_LANE);
  }

  HeldAttempt(RequestStore store, Function<CardKey, String> homeLane) {
    this.store = store;
    Workflow workflow = new Workflow(new RegionDeadlines(YearRegion::region));
    this.applier = new Applier(workflow, store, homeLane, YearWorld.NO_HANDS);
  }

  static CardKey card(String reader) {
    return new CardKey(LIBRARY, reader);
  }

  static ItemKey item(String reader) {
    return new ItemKey(LIBRARY, "B-" + reader);
  }

  /** This reader asks for an item of the own library, whose system has placed the hold. */
  RequestId of(String reader, SystemCode system, Path path, Instant at) {
    RequestId id = RequestId.next(at);
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
                system,
                card(reader),
                path,
                system,
                new Candidate.LoanTerms(30, 1))));
    tell(id, new Event.HoldPlaced(at, 1, Optional.empty()));
    return id;
  }

  void tell(RequestId id, Event event) {
    applier.apply(id, new Applier.Happening(event, "test-" + told++, Optional.empty(), "test"));
  }

  PatronRequest request(RequestId id) {
    return store.find(id).orElseThrow();
  }
}
