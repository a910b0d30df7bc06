package org.tongjie.broker.supply;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Editions;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.routing.Borrower;
import org.tongjie.broker.routing.Excluded;
import org.tongjie.broker.routing.Excluded.Reason;
import org.tongjie.broker.routing.FillHistory;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.Rota;
import org.tongjie.broker.routing.Router;
import org.tongjie.broker.routing.RoutingDecision;
import org.tongjie.broker.routing.RoutingQuestion;
import org.tongjie.broker.routing.Tried;
import org.tongjie.broker.routing.Wording;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.timing.Remembered;

/**
 * Chooses whom to ask: reads who holds the book, asks their systems where it is now, and lets the
 * router decide; requests that look for the same book at the same time are matched together. Every
 * decision is kept with all its figures.
 */
public final class RoutedChoice implements SupplierChoice {
  private static final Duration LEARNED_AGE = Duration.ofSeconds(30);
  private static final Duration ASK_AGAIN = Duration.ofMinutes(5);
  private static final Duration OTHERS_FIRST = Duration.ofMinutes(1);
  private static final Duration WORTH_WAITING = Duration.ofDays(3);
  private static final int MOST_CONTENDERS = 50;
  private static final int MOST_EDITIONS = 20;
  private static final int MOST_REASONS = 40;

  private final SupplyParts parts;
  private final Clock clock;
  private final Remembered<FillHistory> history;
  private volatile @Nullable Routing routing;

  public RoutedChoice(SupplyParts parts) {
    this.parts = parts;
    this.clock = parts.clock();
    this.history = new Remembered<>(LEARNED_AGE, () -> parts.routing().history(clock.instant()));
  }

  /** A region with its router. */
  private record Routing(StoredRegion stored, Router router) {
    Region region() {
      return stored.region();
    }
  }

  @Override
  public Choice choose(PatronRequest request) {
    Optional<StoredRegion> stored = parts.region().get();
    if (stored.isEmpty()) {
      return new Choice.Later(clock.instant().plus(ASK_AGAIN), "no region was saved yet");
    }
    Routing current = routing(stored.get());
    Instant now = clock.instant();
    Suppliers suppliers =
        Suppliers.ask(
            current.region(),
            held(current.region(), request.wish()),
            parts.availability(),
            new Suppliers.Asking(now, parts.budget()));
    Router.Match match = match(current, request, suppliers, now);
    parts
        .routing()
        .keep(
            new RoutingDecision(
                request.suppliers().size() + 1,
                current.stored().version().number(),
                parts.policy(),
                match.question(),
                match.rota(),
                match.offer().map(offer -> offer.item().item()),
                suppliers.editions()),
            current.region());
    return match
        .offer()
        .<Choice>map(offer ->
            new Choice.Chosen(
                Offers.candidate(current.region(), request, offer, suppliers.copy(offer.item()))))
        .orElseGet(() -> none(current.region(), request, match.rota(), now));
  }

  /** The copies of the record, and where any edition will do those of the others. */
  private OfferedItems held(Region region, Wish wish) {
    List<HeldItem> own = parts.items().of(wish.cluster(), region);
    if (wish.edition() == Wish.Edition.THIS) {
      return OfferedItems.of(own);
    }
    OfferedItems all = OfferedItems.of(own);
    List<Editions.Edition> others = parts.editions().others(wish.cluster());
    for (Editions.Edition other : others.subList(0, Math.min(others.size(), MOST_EDITIONS))) {
      all = all.with(other, parts.items().of(other.cluster(), region), wish.volume());
    }
    return all;
  }

  private Routing routing(StoredRegion stored) {
    Routing known = routing;
    if (known == null || !known.stored().version().equals(stored.version())) {
      known = new Routing(stored, new Router(stored.region(), parts.policy()));
      routing = known;
    }
    return known;
  }

  private Router.Match match(
      Routing current, PatronRequest request, Suppliers suppliers, Instant now) {
    List<RoutingQuestion> questions = new ArrayList<>();
    questions.add(question(current.region(), request, suppliers, now));
    parts.routing().contenders(request.wish().cluster(), MOST_CONTENDERS).stream()
        .filter(id -> !id.equals(request.id()))
        .flatMap(id -> parts.requests().find(id).stream())
        .filter(other -> other.state() == RequestState.ROUTING && other.promises().isEmpty())
        .forEach(other -> questions.add(question(current.region(), other, suppliers, now)));
    if (!request.promises().isEmpty()) {
      return beside(current, questions);
    }
    if (questions.size() == 1) {
      Rota rota = current.router().rota(questions.getFirst());
      return new Router.Match(questions.getFirst(), rota, rota.first());
    }
    return current.router().match(questions).stream()
        .filter(match -> match.question().request().equals(request.id()))
        .findFirst()
        .orElseThrow();
  }

  /** One more for a request that was promised a book, unless others would have to go without. */
  private static Router.Match beside(Routing current, List<RoutingQuestion> questions) {
    Rota rota = current.router().rota(questions.getFirst());
    boolean spare = questions.size() == 1 && rota.ranked().size() > 1;
    return new Router.Match(questions.getFirst(), rota, rota.first().filter(_ -> spare));
  }

  private RoutingQuestion question(
      Region region, PatronRequest request, Suppliers suppliers, Instant now) {
    List<ItemFacts> known = suppliers.items(request.wish(), Set.of());
    var promised = parts.routing().promised(known.stream().map(ItemFacts::item).toList());
    List<ItemFacts> items = suppliers.items(request.wish(), promised);
    DayOfWeek weekday = now.atZone(region.calendars().zone()).getDayOfWeek();
    CardKey card = request.wish().card();
    return new RoutingQuestion(
        request.id(),
        new Borrower(card.issuer(), parts.readerTypes().of(card), request.consent()),
        request.wish().pickup(),
        request.wish().placed(),
        now,
        request
            .wish()
            .neededBy()
            .map(day -> day.plusDays(1).atStartOfDay(region.calendars().zone()).toInstant()),
        items,
        tried(request),
        history.get().experience(items, weekday));
  }

  /** What was asked before; who has not answered yet counts as silent. */
  private static List<Tried> tried(PatronRequest request) {
    List<Tried> tried = new ArrayList<>();
    for (SupplierRequest attempt : request.suppliers()) {
      Optional<Ending> ending =
          attempt.state().isPromise() ? Optional.of(Ending.SILENT) : attempt.ending();
      ending.ifPresent(why -> tried.add(new Tried(attempt.candidate().item(), why)));
    }
    return tried;
  }

  /** Nobody can be asked: waits where that is worth while, else says why. */
  private static Choice none(Region region, PatronRequest request, Rota rota, Instant now) {
    if (!request.promises().isEmpty()) {
      return new Choice.Nobody(List.of("one library is asked and the copies left are for others"));
    }
    if (!rota.ranked().isEmpty()) {
      return new Choice.Later(
          now.plus(OTHERS_FIRST), "requests that waited longer are given the copies there are");
    }
    Set<AgencySymbol> silent =
        rota.excluded().stream()
            .filter(one -> one.reason() == Reason.SYSTEM_SILENT)
            .map(one -> one.item().owner())
            .collect(Collectors.toSet());
    if (!silent.isEmpty()) {
      return new Choice.Later(
          now.plus(ASK_AGAIN),
          "systems do not answer: "
              + silent.stream().map(Objects::toString).sorted().collect(Collectors.joining(", ")));
    }
    Optional<Instant> next =
        rota.nextChance().filter(time -> time.isBefore(now.plus(WORTH_WAITING)));
    if (next.isPresent()) {
      return new Choice.Later(next.get(), "an item is expected to be free then");
    }
    List<String> left = reasons(region, rota, one -> one.reason() == Reason.STAFF_DECIDES);
    if (!left.isEmpty()) {
      return new Choice.AskStaff(left);
    }
    List<String> reasons = reasons(region, rota, _ -> true);
    return new Choice.Nobody(reasons.isEmpty() ? List.of("各馆均无可外借的馆藏") : reasons);
  }

  private static List<String> reasons(Region region, Rota rota, Predicate<Excluded> which) {
    return rota.excluded().stream()
        .filter(which)
        .map(one -> Wording.chinese(one, region))
        .distinct()
        .limit(MOST_REASONS)
        .toList();
  }
}
