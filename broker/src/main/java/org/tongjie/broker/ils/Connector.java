package org.tongjie.broker.ils;

import org.tongjie.broker.region.SystemCode;

/**
 * One library system, reached by its own protocol. Calls block for a bounded time, may come from
 * many threads, and throw {@link IlsException} where the system gave no usable answer.
 */
public interface Connector extends AutoCloseable {
  SystemCode system();

  Capabilities capabilities();

  PatronLookup patrons();

  Availability availability();

  HoldPlacement holds();

  Circulation circulation();

  /** Asks for a sign of life; never throws {@link IlsException}. */
  Probe probe();

  @Override
  void close();
}
