package org.tongjie.broker.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.routing.Borrower;
import org.tongjie.broker.routing.Experience;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.Rota;
import org.tongjie.broker.routing.Router;
import org.tongjie.broker.routing.RoutingDecision;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.routing.RoutingQuestion;
import org.tongjie.broker.routing.ShelfStatus;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.broker.work.LendingEngine;
import org.tongjie.broker.work.SubmitAnswer;
import org.tongjie.catalog.directory.AgencySymbol;

/** Requests of readers of the test region, told what happens to them. */
final class DeskRequests {
  private final LendingEngine engine;
  private final RoutingStore routing;
  private final Supplier<Region> region;
  private final AtomicInteger wishes = new AtomicInteger();

  DeskRequests(LendingEngine engine, RoutingStore routing, Supplier<Region> region) {
    this.engine = engine;
    this.routing = routing;
    this.region = region;
  }

  /** A wish of a reader, as yet without a supplier. */
  RequestId wished(String person, CardKey card, PlaceCode pickup) {
    return submitted(person, card, "活着", pickup).id();
  }

  private PatronRequest submitted(String person, CardKey card, String title, PlaceCode pickup) {
    Wish wish =
        new Wish(
            person,
            card,
            wishes.incrementAndGet(),
            title,
            "",
            Wish.Edition.THIS,
            pickup,
            Optional.empty(),
            Clock.systemUTC().instant());
    if (engine.lending().submit(wish, "reader") instanceof SubmitAnswer.Accepted accepted) {
      return accepted.request();
    }
    throw new AssertionError("the wish was not accepted");
  }

  /** A request of a county reader for a book of the city, which waits on the pull list. */
  RequestId held(String barcode, PlaceCode pickup) {
    return held(new ItemKey(TestRegion.CITY, barcode), new PlaceCode("city"), pickup);
  }

  /** The same for a book of another library. */
  RequestId held(ItemKey item, PlaceCode home, PlaceCode pickup) {
    CardKey card = new CardKey(TestRegion.COUNTY, "K77");
    PatronRequest request = submitted("p" + wishes.get(), card, "三体", pickup);
    RequestId id = request.id();
    Instant placed = request.wish().placed();
    Candidate candidate =
        new Candidate(
            item,
            home,
            new SystemCode("S1"),
            new CardKey(TestRegion.CITY, "GJ01"),
            Candidate.Path.BROKERED,
            new SystemCode("S2"),
            new Candidate.LoanTerms(30, 1));
    tell(id, new Event.PatronAccepted(placed));
    tell(id, new Event.SupplierChosen(placed, candidate));
    tell(id, new Event.HoldPlaced(placed, 1, Optional.empty()));
    return id;
  }

  /** The same while the city has not answered: the branch is asked beside it. */
  RequestId askedBeside(String barcode, PlaceCode pickup) {
    RequestId id = held(barcode, pickup);
    SupplierRequest first = request(id).supplier(1).orElseThrow();
    Instant slow = first.deadline().orElseThrow();
    Candidate city = first.candidate();
    Candidate branch =
        new Candidate(
            new ItemKey(TestRegion.BRANCH, "Z" + barcode),
            new PlaceCode("branch"),
            city.system(),
            city.card(),
            city.path(),
            city.pickupSystem(),
            city.terms());
    tell(id, new Event.ClockReached(slow));
    engine.lending().act(id, new Event.SupplierChosen(slow, branch, 1), "beside-" + id, "test");
    return id;
  }

  void tell(RequestId id, Event event) {
    engine.lending().act(id, event, "told-" + id + event.getClass().getSimpleName(), "test");
  }

  PatronRequest request(RequestId id) {
    return engine.lending().find(id).orElseThrow();
  }

  /** Keeps the decision that a piece of the city was chosen while the branch had lent its own. */
  void decided(RequestId id, String barcode) {
    decided(id, barcode, 1);
  }

  /** The same for an attempt. */
  void decided(RequestId id, String barcode, int attempt) {
    Instant now = Clock.systemUTC().instant();
    RoutingQuestion question =
        new RoutingQuestion(
            id,
            new Borrower(TestRegion.COUNTY, "ADULT"),
            new PlaceCode("county"),
            now,
            now,
            Optional.empty(),
            List.of(
                piece(TestRegion.CITY, "city", barcode, ShelfStatus.Standing.ON_SHELF),
                piece(TestRegion.BRANCH, "branch", "B1", ShelfStatus.Standing.LENT_OUT)),
            List.of(),
            Experience.NONE);
    Rota rota = new Router(region.get(), RoutingPolicy.USUAL).rota(question);
    routing.keep(
        new RoutingDecision(
            attempt,
            3,
            RoutingPolicy.USUAL,
            question,
            rota,
            rota.first().map(offer -> offer.item().item())),
        region.get());
  }

  private static ItemFacts piece(
      AgencySymbol owner, String place, String barcode, ShelfStatus.Standing standing) {
    return new ItemFacts(
        new ItemKey(owner, barcode),
        new PlaceCode(place),
        "",
        "BOOK",
        Optional.of(new BigDecimal("30")),
        new ShelfStatus(standing, Clock.systemUTC().instant(), Optional.empty(), 0),
        false,
        false);
  }
}
