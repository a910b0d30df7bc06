package org.tongjie.app.bench.gateway;

import java.io.IOException;

/** One connection to a system under measurement, used by one thread. */
interface Caller extends AutoCloseable {
  /** How many records are wanted of each search. */
  int RECORDS = 10;

  /**
   * Searches and fetches the first records.
   *
   * @return records received
   */
  int call(BenchQuery query) throws IOException;

  @Override
  void close() throws IOException;

  /** Connects. */
  @FunctionalInterface
  interface Opener {
    Caller open() throws IOException;
  }
}
