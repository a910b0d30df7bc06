package org.tongjie.broker.routing;

/**
 * What a library did for others lately.
 *
 * @param lent items sent to other libraries' readers, and those it is asked for now
 * @param borrowed items that its own readers got from others
 * @param fairShare what it would have lent, had each request been shared fairly among all that had
 *     the book on the shelf; see {@link FairShares}
 */
public record Load(double lent, double borrowed, double fairShare) {
  public static final Load NONE = new Load(0, 0, 0);

  /** Few requests say little: so many are taken as lent and fair at the outset. */
  private static final double CALM = 5;

  /** The same, had it lent one more. */
  public Load withOneMore() {
    return new Load(lent + 1, borrowed, fairShare);
  }

  /** Lent to fair share: 1 is fair. */
  public double ratio() {
    return (lent + CALM) / (fairShare + CALM);
  }
}
