package org.tongjie.broker.shelves;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongjie.broker.availability.ItemNow;
import org.tongjie.broker.availability.ItemsNow;
import org.tongjie.broker.availability.SilentSystem;
import org.tongjie.broker.availability.WantedItem;
import org.tongjie.broker.record.HeldPiece;
import org.tongjie.broker.record.Holder;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.supply.CatalogItem;
import org.tongjie.broker.supply.HeldItem;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.directory.Agency;

/** The items of one record that are asked about: of every library some, where there are many. */
record RecordItems(RecordDetails details, List<LibraryItems> libraries) {

  /** Those of one library, with the system that knows them, and how many more there are. */
  record LibraryItems(Agency library, Optional<Ils> system, List<ShelfItem> items, int more) {}

  /**
   * The items of a record.
   *
   * @param most items in all; libraries take turns, so that a large one leaves room for the others
   */
  static RecordItems of(RecordDetails details, Region region, int most) {
    return new RecordItems(details, libraries(details.holders(), region, most));
  }

  static List<LibraryItems> libraries(List<Holder> holders, Region region, int most) {
    List<List<ShelfItem>> all = holders.stream().map(holder -> items(holder, region)).toList();
    int[] shares = shares(all.stream().mapToInt(List::size).toArray(), most);
    List<LibraryItems> libraries = new ArrayList<>();
    for (int number = 0; number < all.size(); number++) {
      Agency library = holders.get(number).agency();
      List<ShelfItem> items = all.get(number);
      libraries.add(
          new LibraryItems(
              library,
              region.systemOf(library.symbol()).filter(ils -> ils.kind() != Ils.Kind.DESK),
              items.subList(0, shares[number]),
              items.size() - shares[number]));
    }
    return libraries;
  }

  private static int[] shares(int[] sizes, int most) {
    int[] shares = new int[sizes.length];
    int left = most;
    boolean given = true;
    while (given) {
      given = false;
      for (int number = 0; number < sizes.length && left > 0; number++) {
        if (shares[number] < sizes[number]) {
          shares[number]++;
          left--;
          given = true;
        }
      }
    }
    return shares;
  }

  private static List<ShelfItem> items(Holder holder, Region region) {
    LinkedHashSet<ShelfItem> items = new LinkedHashSet<>();
    for (Holding holding : holder.holdings()) {
      if (holding.items().isEmpty()) {
        items.add(item(HeldPiece.of(holding, "", holding.statement()), Optional.empty()));
      }
      for (Holding.Item item : holding.items()) {
        items.add(
            item(
                HeldPiece.of(holding, item.barcode(), item.volume()),
                CatalogItem.of(holder.agency().symbol(), holding, item, region)));
      }
    }
    return List.copyOf(items);
  }

  private static ShelfItem item(HeldPiece piece, Optional<HeldItem> held) {
    return new ShelfItem(piece, held, Optional.empty());
  }

  /** What is asked of systems. */
  List<WantedItem> wanted() {
    return libraries.stream().flatMap(RecordItems::wanted).toList();
  }

  private static Stream<WantedItem> wanted(LibraryItems library) {
    return library.system().stream()
        .flatMap(system ->
            library.items().stream()
                .flatMap(item -> item.held().stream())
                .map(held -> new WantedItem(system.code(), held.item())));
  }

  /** The record with what is known now. */
  RecordShelves shelves(ItemsNow now) {
    return new RecordShelves(
        details.id(),
        details.record().title().display(),
        libraries.stream().map(library -> shelf(library, now)).toList());
  }

  private static LibraryShelf shelf(LibraryItems library, ItemsNow now) {
    List<ShelfItem> items =
        library.items().stream().map(item -> item.with(told(item, now))).toList();
    boolean untold =
        library.system().isPresent()
            && items.stream().anyMatch(item -> item.held().isPresent() && item.now().isEmpty());
    Optional<SilentSystem.State> silence =
        untold
            ? library.system().flatMap(ils -> now.silent(ils.code())).map(SilentSystem::state)
            : Optional.empty();
    return new LibraryShelf(library.library(), library.system(), silence, items, library.more());
  }

  private static Optional<ItemNow> told(ShelfItem item, ItemsNow now) {
    return item.held().flatMap(held -> now.item(held.item()));
  }
}
