package org.tongjie.broker.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that could supply a request.
 *
 * @param ranked in the order in which they are asked
 * @param excluded by library and barcode
 * @param expectedHours until the book is ready, over all that may be asked first of them, where one
 *     of them fills the request; 0 where there is none
 */
public record Rota(List<Ranked> ranked, List<Excluded> excluded, double expectedHours) {
  public Rota {
    ranked = List.copyOf(ranked);
    excluded = List.copyOf(excluded);
  }

  public Optional<Ranked> first() {
    return ranked.stream().findFirst();
  }

  /** When something that stands in the way now is expected to be over. */
  public Optional<Instant> nextChance() {
    return excluded.stream().flatMap(one -> one.until().stream()).min(Instant::compareTo);
  }
}
