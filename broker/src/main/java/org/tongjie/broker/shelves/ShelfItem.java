package org.tongjie.broker.shelves;

import java.util.Optional;
import org.tongjie.broker.availability.ItemNow;
import org.tongjie.broker.record.HeldPiece;
import org.tongjie.broker.supply.HeldItem;

/**
 * One piece of a library, or one place where no pieces are listed.
 *
 * @param piece as the catalogue has it
 * @param held as an item of the region; empty where it cannot be asked about
 * @param now what is known of it now
 */
public record ShelfItem(HeldPiece piece, Optional<HeldItem> held, Optional<ItemNow> now) {

  /** Whether a reader could have it now. */
  public boolean isFree() {
    return now.filter(ItemNow::isFree).isPresent();
  }

  /** The catalogue's call number, or the system's where the catalogue has none. */
  public String callNumber() {
    return piece.callNumber().isEmpty()
        ? now.map(item -> item.status().callNumber()).orElse("")
        : piece.callNumber();
  }

  ShelfItem with(Optional<ItemNow> told) {
    return new ShelfItem(piece, held, told);
  }
}
