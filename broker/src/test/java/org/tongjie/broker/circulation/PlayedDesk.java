package org.tongjie.broker.circulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongjie.broker.patron.CardWord;
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
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.request.Workflow;
import org.tongjie.broker.work.ActAnswer;
import org.tongjie.broker.work.RegionDeadlines;

/** Desks of the test region over the real rules of requests, which are kept in memory. */
final class PlayedDesk implements DeskFacts {
  static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  static final CardKey READER = new CardKey(TestRegion.COUNTY, "K77");
  static final ItemKey BOOK = new ItemKey(TestRegion.CITY, "C00000042");
  static final PlaceCode CITY = new PlaceCode("city");
  static final PlaceCode NIGHT = new PlaceCode("night");
  static final PlaceCode BRANCH = new PlaceCode("branch");
  static final PlaceCode COUNTY = new PlaceCode("county");
  static final PlaceCode SCHOOL = new PlaceCode("school");

  final Region region = TestRegion.region();
  final List<Event> told = new ArrayList<>();
  final MemoryTransit transit = new MemoryTransit();
  final KeptAudit audit = new KeptAudit();

  /** What home libraries say of every card that is shown. */
  CardWord word = new CardWord.MayBorrow();

  private final Map<RequestId, PatronRequest> requests = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Workflow workflow = new Workflow(new RegionDeadlines(() -> region));
  private final CirculationDesk desk =
      new CirculationDesk(
          this::act,
          new CirculationDesk.Counter(
              this, transit, new HandOutCheck((card, wish) -> word, audit, Clock.systemUTC())),
          () -> region);
  private Instant now = NOON;
  private int forms;

  /** A request of a county reader for the city's book, which waits on the pull list. */
  RequestId held(PlaceCode pickup) {
    return held(pickup, READER, BOOK);
  }

  RequestId held(PlaceCode pickup, CardKey reader, ItemKey item) {
    Wish wish =
        new Wish(
            "p" + requests.size(),
            reader,
            requests.size() + 1,
            "三体",
            "",
            Wish.Edition.THIS,
            pickup,
            Optional.empty(),
            now);
    PatronRequest request = workflow.submit(RequestId.next(now), wish).request();
    requests.put(request.id(), request);
    Candidate candidate =
        new Candidate(
            item,
            region.mainPlace(item.owner()).orElseThrow().code(),
            new SystemCode("S1"),
            new CardKey(item.owner(), "GJ01"),
            Candidate.Path.BROKERED,
            new SystemCode("S2"),
            new Candidate.LoanTerms(30, 1));
    tell(request.id(), new Event.PatronAccepted(now));
    tell(request.id(), new Event.SupplierChosen(now, candidate));
    tell(request.id(), new Event.HoldPlaced(now, 1, Optional.empty()));
    told.clear();
    return request.id();
  }

  void tell(RequestId id, Event event) {
    act(id, event, "told-" + forms++, "test");
  }

  private ActAnswer act(RequestId id, Event event, String eventId, String actor) {
    PatronRequest before = request(id);
    if (!known.add(eventId)) {
      return new ActAnswer.NothingToDo(before);
    }
    return switch (workflow.apply(before, event)) {
      case Step.Moved moved -> {
        requests.put(id, moved.request());
        told.add(event);
        yield new ActAnswer.Done(moved.request());
      }
      case Step.Unchanged _ -> new ActAnswer.NothingToDo(before);
      case Step.Refused refused -> new ActAnswer.Refused(refused.refusal());
    };
  }

  PatronRequest request(RequestId id) {
    return Optional.ofNullable(requests.get(id)).orElseThrow();
  }

  /** It is noon of another day. */
  void day(LocalDate day) {
    now = day.atTime(12, 0).atZone(region.calendars().zone()).toInstant();
  }

  /** An hour goes by, and something is scanned. */
  ScanDecision scan(String text, PlaceCode place) {
    now = now.plusSeconds(3600);
    return scan(Scan.of(text, place, now));
  }

  /** Something is scanned at once after the last scan. */
  ScanDecision scanAtOnce(String text, PlaceCode place) {
    now = now.plusSeconds(2);
    return scan(Scan.of(text, place, now));
  }

  ScanDecision scan(String text, PlaceCode place, Scan.InHand inHand) {
    now = now.plusSeconds(3600);
    return scan(Scan.of(text, place, now).with(inHand));
  }

  ScanDecision scan(Scan scan) {
    return result(scan, "form" + forms++).decision();
  }

  CirculationDesk.Result result(Scan scan, String form) {
    return result(scan, new CirculationDesk.By(form, "staff 7", false, ""));
  }

  CirculationDesk.Result result(Scan scan, CirculationDesk.By by) {
    return desk.scan(scan, by);
  }

  Scan next(String text, PlaceCode place) {
    now = now.plusSeconds(3600);
    return Scan.of(text, place, now);
  }

  @Override
  public List<PatronRequest> withBarcode(String barcode) {
    return requests.values().stream()
        .filter(request ->
            request.suppliers().stream()
                .anyMatch(one -> one.candidate().item().barcode().equals(barcode)))
        .toList();
  }

  @Override
  public List<PatronRequest> onShelf(PlaceCode place) {
    return requests.values().stream()
        .filter(request -> request.state() == RequestState.READY)
        .filter(request -> request.wish().pickup().equals(place))
        .toList();
  }

  @Override
  public boolean isReaderOf(CardKey card, PatronRequest request) {
    return request.wish().card().equals(card);
  }
}
