package org.tongjie.simulator.ils;

import java.util.Optional;

/**
 * The internal numbers that the system gave to readers, items and records; 0 is none. A system
 * started again on its ledger gives the same.
 */
public interface Numbers {
  int ofReader(String card);

  int ofItem(String barcode);

  int ofBiblio(String biblio);

  Optional<String> card(int number);

  Optional<String> barcode(int number);

  Optional<String> biblio(int number);
}
