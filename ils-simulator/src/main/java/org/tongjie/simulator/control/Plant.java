package org.tongjie.simulator.control;

import java.time.Duration;
import org.tongjie.simulator.fault.Faults;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ledger.Ledger;

/** The running system as its commander sees it. */
public interface Plant {
  Library library();

  Ledger ledger();

  Faults faults();

  int sip2Port();

  int httpPort();

  /** Drops every connection and comes back after so long. */
  void restart(Duration outage);

  void closeForDays(int days);
}
