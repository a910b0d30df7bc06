package org.tongjie.z3950.syntax;

import java.util.Map;
import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;

/** What is known now of a record's items, by contributing library and barcode. */
public record LiveItems(Map<Key, LiveItem> items) {
  /** Nothing is known. */
  public static final LiveItems NONE = new LiveItems(Map.of());

  public LiveItems {
    items = Map.copyOf(items);
  }

  /**
   * An item.
   *
   * @param library symbol of the library that contributed it
   */
  public record Key(String library, String barcode) {}

  Optional<LiveItem> of(AgencySymbol library, String barcode) {
    return Optional.ofNullable(items.get(new Key(library.value(), barcode.strip())));
  }
}
