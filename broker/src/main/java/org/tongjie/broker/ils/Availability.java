package org.tongjie.broker.ils;

import java.util.List;

/** The live status of items. */
public interface Availability {
  /**
   * One status for each barcode, in the same order; {@link Condition#UNKNOWN} where none is told.
   */
  List<ItemStatus> items(List<String> barcodes);
}
