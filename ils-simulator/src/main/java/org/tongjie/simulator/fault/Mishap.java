package org.tongjie.simulator.fault;

/** What befalls the whole system because of one call. */
@FunctionalInterface
public interface Mishap {
  /**
   * Lets it happen.
   *
   * @param kind {@link FaultKind#RESTART}, {@link FaultKind#CANCEL_HOLD} or {@link
   *     FaultKind#LOSE_ITEM}
   * @param barcode the item the call was about, empty when it was about none
   */
  void befall(FaultKind kind, String barcode);
}
