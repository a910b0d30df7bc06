package org.tongjie.broker.work;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierChoice.Choice;
import org.tongjie.broker.routing.Borrower;
import org.tongjie.broker.routing.Experience;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.Rota;
import org.tongjie.broker.routing.Router;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.routing.RoutingQuestion;
import org.tongjie.broker.routing.ShelfStatus;
import org.tongjie.broker.routing.ShelfStatus.Standing;
import org.tongjie.broker.routing.Tried;
import org.tongjie.broker.supply.Offers;

/** The real router over the simulated systems' live status. */
final class YearChoice {
  private static final int TITLES = 120;
  private static final Duration AGAIN = Duration.ofHours(2);

  private final YearWorld world;
  private final Router router;

  YearChoice(YearWorld world) {
    this.world = world;
    this.router = new Router(world.region, RoutingPolicy.USUAL);
  }

  /** The titles that there are. */
  static int title(Random random) {
    return random.nextInt(TITLES);
  }

  /** Who holds a title: one to four libraries, a copy each. */
  static List<Integer> holders(long title) {
    Random random = new Random(title * 7919 + 13);
    List<Integer> holders = new ArrayList<>();
    int copies = 1 + random.nextInt(4);
    while (holders.size() < copies) {
      int library = random.nextInt(YearRegion.LIBRARIES);
      if (!holders.contains(library)) {
        holders.add(library);
      }
    }
    return holders;
  }

  Choice choose(PatronRequest request) {
    Rota rota = router.rota(question(request));
    if (rota.first().isPresent()) {
      return new Choice.Chosen(
          Offers.candidate(world.region, request, rota.first().get(), Candidate.Copy.UNKNOWN));
    }
    boolean silent =
        rota.excluded().stream()
            .anyMatch(one ->
                switch (one.reason()) {
                  case SYSTEM_SILENT, PROMISED, ON_LOAN, BUSY -> true;
                  default -> false;
                });
    return silent
        ? new Choice.Later(world.now().plus(AGAIN), "away")
        : new Choice.Nobody(rota.excluded().stream().map(one -> one.reason().name()).toList());
  }

  private RoutingQuestion question(PatronRequest request) {
    return new RoutingQuestion(
        request.id(),
        new Borrower(request.wish().card().issuer(), "ADULT"),
        request.wish().pickup(),
        request.wish().placed(),
        world.now(),
        Optional.empty(),
        holders(request.wish().cluster()).stream()
            .map(library -> item(request.wish().cluster(), library))
            .toList(),
        request.suppliers().stream()
            .flatMap(attempt ->
                attempt.ending().stream()
                    .map(ending -> new Tried(attempt.candidate().item(), ending)))
            .toList(),
        Experience.NONE);
  }

  private ItemFacts item(long title, int library) {
    ItemKey item = new ItemKey(world.agency(library), "B%d-%d".formatted(title, library));
    return new ItemFacts(
        item,
        new PlaceCode(YearRegion.code(library)),
        "",
        "BOOK",
        Optional.of(BigDecimal.TEN),
        new ShelfStatus(standing(item), world.now(), Optional.empty(), 0),
        false,
        world.store.isPromised(item));
  }

  private Standing standing(ItemKey item) {
    Optional<YearSystem> system =
        world.region.systemOf(item.owner()).map(Ils::code).map(world.systems::get);
    if (system.isEmpty()) {
      return Standing.NOT_RECORDED;
    }
    Instant now = world.now();
    if (system.get().closedUntil.isAfter(now)) {
      return Standing.SILENT;
    }
    try {
      Condition condition = system.get().items(List.of(item.barcode())).getFirst().condition();
      return switch (condition) {
        case ON_SHELF -> Standing.ON_SHELF;
        case LENT_OUT -> Standing.LENT_OUT;
        case ON_HOLD_SHELF, IN_TRANSIT, IN_PROCESS -> Standing.BUSY;
        case NOT_FOR_LOAN, MISSING, LOST -> Standing.NEVER;
        case UNKNOWN -> Standing.UNKNOWN;
      };
    } catch (IlsException silent) {
      return Standing.SILENT;
    }
  }
}
