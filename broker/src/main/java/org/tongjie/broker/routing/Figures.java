package org.tongjie.broker.routing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What an offer was ranked by.
 *
 * @param costs of carrying it, in yuan
 * @param load of its library before this request; see {@link Load#ratio}
 * @param surcharge hours added for cost, load and policy, or taken off
 * @param index hours by which it is ordered; see {@link Sequence}
 */
public record Figures(
    Chance chance, Times times, BigDecimal costs, double load, double surcharge, double index) {

  /**
   * How likely it is that the library sends it.
   *
   * @param probability mean of the posterior distribution, 0 to 1
   * @param filled attempts of that library that were filled, of all of its attempts
   */
  public record Chance(double probability, double filled, double attempts) {}

  /**
   * When what is expected.
   *
   * @param sent when it is taken from the shelf on average
   * @param departure of the courier then; empty where none is needed, or no round leads there
   * @param ready on the shelf of the pickup place, for that departure
   * @param hoursIfFilled mean hours from now to the pickup shelf, over early and late sending
   * @param hoursIfNot mean hours lost until it is known that nothing comes
   */
  public record Times(
      Instant sent,
      Optional<Instant> departure,
      Instant ready,
      double hoursIfFilled,
      double hoursIfNot) {}
}
