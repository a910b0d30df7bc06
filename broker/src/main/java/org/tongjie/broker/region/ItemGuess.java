package org.tongjie.broker.region;

import java.util.List;

/** Which pieces a scanned barcode can be. */
public sealed interface ItemGuess {
  /** Nothing else. */
  record One(ItemKey item) implements ItemGuess {}

  /** One of these: someone is asked. Those of the library where it was scanned come first. */
  record Several(List<ItemKey> items) implements ItemGuess {
    public Several {
      items = List.copyOf(items);
    }
  }

  /** No owner has such barcodes: accepted all the same, and listed. */
  record None() implements ItemGuess {}
}
