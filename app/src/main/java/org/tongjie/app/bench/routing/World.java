package org.tongjie.app.bench.routing;

import java.time.Instant;
import java.util.List;
import org.tongjie.broker.region.Region;

/**
 * A region and what really happens in one of its years, drawn before anybody decides: every order
 * of suppliers meets the same luck.
 */
interface World {
  /** As everybody knows it. */
  Region region();

  /** One request of the year. */
  Wanted wanted(int request);

  /** Libraries other than the reader's that have the book, in order. */
  List<Integer> holders(int request, int home);

  /** How a library answers a request that reaches it at a time. */
  Answer answer(int request, int library, Instant asked);

  /** What kind of library it is, where that tells how it works. */
  String kind(int library);

  /**
   * A request.
   *
   * @param home the reader's library
   */
  record Wanted(Instant placed, int home) {}

  /**
   * An answer.
   *
   * @param end when it was sent, or known that it is not
   */
  record Answer(boolean filled, boolean silent, Instant end) {}
}
