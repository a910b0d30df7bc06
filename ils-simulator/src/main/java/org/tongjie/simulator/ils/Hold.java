package org.tongjie.simulator.ils;

import java.time.Instant;

/**
 * A wish the library took on.
 *
 * @param captured barcode of the item that was set aside for it, empty while it waits
 * @param changed when its state last changed
 */
public record Hold(
    long number, HoldWish wish, Instant placed, HoldState state, String captured, Instant changed) {
  Hold to(HoldState next, String barcode, Instant when) {
    return new Hold(number, wish, placed, next, barcode, when);
  }

  Hold with(HoldWish changedWish) {
    return new Hold(number, changedWish, placed, state, captured, changed);
  }

  /** The item it is about as far as known: the captured one, else the one asked for. */
  public String barcode() {
    return captured.isEmpty() ? wish.barcode() : captured;
  }

  boolean isFor(Item item) {
    return wish.barcode().isEmpty()
        ? wish.biblio().equals(item.biblio())
        : wish.barcode().equals(item.barcode());
  }
}
