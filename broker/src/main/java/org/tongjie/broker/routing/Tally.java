package org.tongjie.broker.routing;

/**
 * How attempts ended. Counts may be fractions: what is long ago counts less.
 *
 * @param filled sent
 * @param refused by the system
 * @param declined by the desk
 * @param silent not answered in time
 * @param hoursToSend desk hours from asking to sending, of all that were filled
 * @param hoursToFail desk hours from asking to the end, of all others
 */
public record Tally(
    double filled,
    double refused,
    double declined,
    double silent,
    double hoursToSend,
    double hoursToFail) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  public double failed() {
    return refused + declined + silent;
  }

  public double attempts() {
    return filled + failed();
  }

  public Tally plus(Tally other) {
    return new Tally(
        filled + other.filled,
        refused + other.refused,
        declined + other.declined,
        silent + other.silent,
        hoursToSend + other.hoursToSend,
        hoursToFail + other.hoursToFail);
  }

  /** The same, counting this much: 1 in full, 0 not at all. */
  public Tally times(double weight) {
    return new Tally(
        filled * weight,
        refused * weight,
        declined * weight,
        silent * weight,
        hoursToSend * weight,
        hoursToFail * weight);
  }
}
