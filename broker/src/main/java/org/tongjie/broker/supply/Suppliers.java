package org.tongjie.broker.supply;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongjie.broker.availability.ItemNow;
import org.tongjie.broker.availability.ItemsNow;
import org.tongjie.broker.availability.LiveAvailability;
import org.tongjie.broker.availability.SilentSystem;
import org.tongjie.broker.availability.WantedItem;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.routing.ItemFacts;
import org.tongjie.broker.routing.RoutingDecision;
import org.tongjie.broker.routing.ShelfStatus;
import org.tongjie.broker.routing.ShelfStatus.Standing;

/** The items of one record with their live status, as routing wants them. */
final class Suppliers {
  private final Region region;
  private final OfferedItems offered;
  private final ItemsNow live;
  private final Instant now;

  private Suppliers(Region region, OfferedItems offered, ItemsNow live, Instant now) {
    this.region = region;
    this.offered = offered;
    this.live = live;
    this.now = now;
  }

  /** Asks all systems that hold a record about their items, within a budget of time. */
  static Suppliers ask(
      Region region, OfferedItems offered, LiveAvailability availability, Asking asking) {
    List<WantedItem> wanted =
        offered.all().stream().flatMap(item -> wanted(region, item)).distinct().toList();
    return new Suppliers(region, offered, availability.ask(wanted, asking.budget()), asking.now());
  }

  /** When, and for how long it may take. */
  record Asking(Instant now, Duration budget) {}

  private static Stream<WantedItem> wanted(Region region, HeldItem item) {
    return item.system(region).stream().map(ils -> new WantedItem(ils.code(), item.item()));
  }

  /** The items that could do for a wish. */
  List<ItemFacts> items(Wish wish, Set<ItemKey> promised) {
    List<HeldItem> fitting = offered.fitting(wish);
    Map<Long, Long> lendableOf =
        fitting.stream()
            .filter(item -> isLendable(status(item)))
            .collect(Collectors.groupingBy(HeldItem::cluster, Collectors.counting()));
    return fitting.stream()
        .map(item -> {
          ShelfStatus status = status(item);
          long lendable = lendableOf.getOrDefault(item.cluster(), 0L);
          return new ItemFacts(
              item.item(),
              item.home(),
              item.location(),
              itemType(item),
              price(item),
              status,
              lendable == 1 && isLendable(status),
              promised.contains(item.item()));
        })
        .toList();
  }

  /** What the catalogue says of an item of the record, with the price that its system told. */
  Candidate.Copy copy(ItemFacts chosen) {
    return offered.all().stream()
        .filter(item -> item.item().equals(chosen.item()))
        .findFirst()
        .map(item ->
            new Candidate.Copy(
                item.cluster(), offered.label(item), item.mainClass(), chosen.price()))
        .orElse(Candidate.Copy.UNKNOWN);
  }

  /** Which items are of other editions than the reader saw. */
  List<RoutingDecision.OtherEdition> editions() {
    return offered.all().stream()
        .filter(item -> !offered.label(item).isEmpty())
        .map(item -> new RoutingDecision.OtherEdition(item.item(), offered.label(item)))
        .toList();
  }

  private static boolean isLendable(ShelfStatus status) {
    return status.standing() != Standing.NEVER;
  }

  private ShelfStatus status(HeldItem item) {
    Optional<Ils> system = item.system(region);
    if (system.isEmpty()) {
      return new ShelfStatus(Standing.NOT_RECORDED, now, Optional.empty(), 0);
    }
    return live.item(item.item())
        .map(Suppliers::status)
        .orElseGet(() -> new ShelfStatus(silence(system.get()), now, Optional.empty(), 0));
  }

  private Standing silence(Ils system) {
    boolean cannotTell =
        live.silent(system.code())
            .filter(silent -> silent.state() == SilentSystem.State.NOT_OFFERED)
            .isPresent();
    return cannotTell ? Standing.UNKNOWN : Standing.SILENT;
  }

  private static ShelfStatus status(ItemNow told) {
    ItemStatus status = told.status();
    return new ShelfStatus(standing(status), told.asOf(), status.due(), status.queue());
  }

  /** An item on the shelf that others wait for is theirs. */
  private static Standing standing(ItemStatus status) {
    return switch (status.condition()) {
      case ON_SHELF -> status.queue() > 0 ? Standing.BUSY : Standing.ON_SHELF;
      case LENT_OUT -> Standing.LENT_OUT;
      case ON_HOLD_SHELF, IN_TRANSIT, IN_PROCESS -> Standing.BUSY;
      case NOT_FOR_LOAN, MISSING, LOST -> Standing.NEVER;
      case UNKNOWN -> Standing.UNKNOWN;
    };
  }

  private String itemType(HeldItem item) {
    return live.item(item.item())
        .flatMap(told -> region.itemType(told.system(), told.status().itemType()))
        .orElse("");
  }

  private Optional<BigDecimal> price(HeldItem item) {
    return live.item(item.item()).flatMap(told -> told.status().price()).or(item::price);
  }
}
