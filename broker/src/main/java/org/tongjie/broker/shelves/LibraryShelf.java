package org.tongjie.broker.shelves;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.availability.SilentSystem;
import org.tongjie.broker.region.Ils;
import org.tongjie.catalog.directory.Agency;

/**
 * What one library has of a record, and where that is now.
 *
 * @param system the library's system; empty where it has none that could be asked
 * @param silence why the system told nothing of some or all items; empty when it told of all
 * @param more items that are not listed, the list being bounded
 */
public record LibraryShelf(
    Agency library,
    Optional<Ils> system,
    Optional<SilentSystem.State> silence,
    List<ShelfItem> items,
    int more) {

  public LibraryShelf {
    items = List.copyOf(items);
  }

  /** Whether one of its items could be had now. */
  public boolean isFree() {
    return items.stream().anyMatch(ShelfItem::isFree);
  }

  /** How many of its items could be had now. */
  public int free() {
    return (int) items.stream().filter(ShelfItem::isFree).count();
  }

  /** When the oldest of its answers was given; empty when there is none. */
  public Optional<Instant> asOf() {
    return items.stream()
        .flatMap(item -> item.now().stream())
        .map(now -> now.asOf())
        .min(Instant::compareTo);
  }

  /** Whether there was anything to ask. */
  public boolean isAsked() {
    return system.isPresent() && items.stream().anyMatch(item -> item.held().isPresent());
  }
}
