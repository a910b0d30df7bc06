package org.tongjie.broker.routing;

/**
 * The order in which libraries are asked one after the other so that the book comes soonest.
 *
 * <p>Let a library fill a request with probability p, after s hours until the book is ready, and
 * otherwise lose f hours until that is known. Asking it costs c = p·s + (1−p)·f hours in the mean,
 * and only with probability 1−p is the next one asked. The expected time of a sequence is the sum
 * of each c times the product of the 1−p before it; what happens when all fail is the same in every
 * order. Exchange two neighbours i, j: i before j is better exactly when
 *
 * <pre>c_i + (1−p_i)·c_j &lt; c_j + (1−p_j)·c_i, that is, c_i / p_i &lt; c_j / p_j</pre>
 *
 * so that sorting by c/p = s + f·(1−p)/p is best as long as s and f do not depend on when one is
 * asked: any other order has neighbours whose exchange improves it. They do depend on it, by
 * closing hours and couriers: {@link Lookahead} corrects that for the first, the only one that is
 * asked before the order is made anew.
 */
final class Sequence {
  private Sequence() {}

  /** The index c/p, in hours. */
  static double index(double probability, double hoursIfFilled, double hoursIfNot) {
    return hoursIfFilled + failureHours(probability, hoursIfNot);
  }

  /** The part of the index that failures cost: hours lost, times failures before a success. */
  static double failureHours(double probability, double hoursIfNot) {
    return hoursIfNot * (1 - probability) / probability;
  }

  /** Expected hours of asking one, and with the chance that it fails, all after it. */
  static double hours(double probability, double hoursIfFilled, double thenHours) {
    return probability * hoursIfFilled + (1 - probability) * thenHours;
  }
}
