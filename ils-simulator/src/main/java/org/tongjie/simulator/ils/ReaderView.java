package org.tongjie.simulator.ils;

import java.math.BigDecimal;
import java.util.List;

/**
 * A reader and what is in the reader's name at one moment.
 *
 * @param fees what is owed
 */
public record ReaderView(Reader reader, List<Loan> loans, List<Hold> holds, BigDecimal fees) {
  public ReaderView {
    loans = List.copyOf(loans);
    holds = List.copyOf(holds);
  }
}
