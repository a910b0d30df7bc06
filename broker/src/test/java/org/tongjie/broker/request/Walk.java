package org.tongjie.broker.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate.LoanTerms;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.RequestStore.Work;
import org.tongjie.catalog.directory.AgencySymbol;

/** Requests and changes for the tests of what keeps them. */
public final class Walk {
  private Walk() {}

  public static Workflow workflow() {
    return Fixture.WORKFLOW;
  }

  /** An item that a supplier of this number may be asked for. */
  public static Candidate candidate(String barcode) {
    AgencySymbol agency = new AgencySymbol("LIB1");
    return new Candidate(
        new ItemKey(agency, barcode),
        new PlaceCode("lib-1"),
        new SystemCode("ils-1"),
        new CardKey(agency, "PROXY-SCHOOL"),
        Path.BROKERED,
        new SystemCode("ils-school"),
        new LoanTerms(30, 1));
  }

  /** What this person asks for. */
  public static Wish wish(String person, long cluster) {
    return new Wish(
        person,
        Fixture.READER,
        cluster,
        "三体",
        "",
        Wish.Edition.THIS,
        Fixture.PICKUP,
        Optional.empty(),
        Fixture.MONDAY);
  }

  /** What this person asks for where these other editions would do as well. */
  public static Wish anyOf(String person, long cluster, Long... others) {
    return new Wish(
        person,
        Fixture.READER,
        cluster,
        "三体",
        "",
        Wish.Edition.ANY,
        Set.of(others),
        Fixture.PICKUP,
        Optional.empty(),
        Fixture.MONDAY,
        Wish.Copy.ONLY);
  }

  /** A new request as a change to be kept. */
  public static Change submitted(RequestId id, Wish wish) {
    return change(
        Optional.empty(),
        Fixture.WORKFLOW.submit(id, wish),
        Optional.empty(),
        "submit-" + id,
        Optional.empty());
  }

  /** What an event does to a request, as a change to be kept. */
  public static Change moved(
      PatronRequest before, Event event, String eventId, Optional<OutboxEntry> entry) {
    Step.Moved moved = (Step.Moved) Fixture.WORKFLOW.apply(before, event);
    return change(Optional.of(before), moved, Optional.of(event), eventId, entry);
  }

  private static Change change(
      Optional<PatronRequest> before,
      Step.Moved moved,
      Optional<Event> event,
      String eventId,
      Optional<OutboxEntry> entry) {
    List<Work> work =
        moved.effects().stream()
            .map(effect ->
                new Work(
                    effect,
                    Lanes.lane(moved.request(), effect, "ils-home"),
                    Lanes.subject(moved.request(), effect)))
            .toList();
    return new Change(before, moved, event, eventId, entry, work, "test");
  }

  /** One request's changes under events in random order, from its beginning. */
  public static List<Change> random(long seed, int length) {
    Random random = new Random(seed);
    RandomEvents events = new RandomEvents(random);
    List<Change> changes = new ArrayList<>();
    RequestId id = new RequestId(new UUID(seed, seed));
    changes.add(submitted(id, wish("p" + seed, seed)));
    PatronRequest request = changes.getFirst().moved().request();
    for (int i = 0; i < length; i++) {
      Event event = own(events.next(request), seed);
      if (Fixture.WORKFLOW.apply(request, event) instanceof Step.Moved) {
        changes.add(moved(request, event, id + "-" + i, Optional.empty()));
        request = changes.getLast().moved().request();
      }
    }
    return changes;
  }

  /** Items of one walk alone, so that no two promise the same. */
  private static Event own(Event event, long seed) {
    if (!(event instanceof Event.SupplierChosen chosen)) {
      return event;
    }
    Candidate all = chosen.candidate();
    return new Event.SupplierChosen(
        event.at(),
        new Candidate(
            new ItemKey(all.item().owner(), all.item().barcode() + "-" + seed),
            all.home(),
            all.system(),
            all.card(),
            all.path(),
            all.pickupSystem(),
            all.terms()));
  }
}
