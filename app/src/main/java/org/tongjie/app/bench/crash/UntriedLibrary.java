package org.tongjie.app.bench.crash;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.store.RequestQueries;

/** Asks each other library once, in turn: the order does not matter here. */
final class UntriedLibrary implements SupplierChoice {
  private final RequestQueries queries;
  private final Clock clock;

  UntriedLibrary(RequestQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public Choice choose(PatronRequest request) {
    List<ItemKey> untried = untried(request);
    if (untried.isEmpty()) {
      return new Choice.Nobody(List.of("every library was asked"));
    }
    Set<ItemKey> promised = queries.itemsPromised(untried).keySet();
    return untried.stream()
        .filter(item -> !promised.contains(item))
        .findFirst()
        .<Choice>map(item -> new Choice.Chosen(candidate(request, item)))
        .orElseGet(() ->
            new Choice.Later(
                clock.instant().plus(Duration.ofSeconds(1)), "all copies are promised"));
  }

  private static List<ItemKey> untried(PatronRequest request) {
    int home = CrashRegion.number(request.wish().card().issuer());
    List<ItemKey> items = new ArrayList<>();
    for (int step = 1; step < CrashRegion.LIBRARIES; step++) {
      int library = (home + step) % CrashRegion.LIBRARIES;
      ItemKey item = CrashRegion.copy(library, request.wish().cluster());
      if (request.suppliers().stream().noneMatch(one -> one.candidate().item().equals(item))) {
        items.add(item);
      }
    }
    return items;
  }

  private static Candidate candidate(PatronRequest request, ItemKey item) {
    int supplier = CrashRegion.number(item.owner());
    int home = CrashRegion.number(request.wish().card().issuer());
    return new Candidate(
        item,
        CrashRegion.place(supplier),
        CrashRegion.system(supplier),
        CrashRegion.proxy(supplier, request.wish().card().issuer()),
        Candidate.Path.BROKERED,
        CrashRegion.system(home),
        new Candidate.LoanTerms(30, 1));
  }
}
