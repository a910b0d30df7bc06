package org.tongjie.broker.routing;

import java.time.Duration;

/**
 * What a region wants of its routing, beyond speed.
 *
 * @param ownLibraryFirst whether the reader's own library is asked before all others
 * @param nativeBonus hours that a hold inside one shared system is worth: nothing is re-registered
 * @param hoursPerYuan hours that a yuan of transport is worth
 * @param longestClosure libraries closed for longer are not asked
 * @param lastCopies what becomes of a last copy
 */
public record RoutingPolicy(
    boolean ownLibraryFirst,
    Duration nativeBonus,
    double hoursPerYuan,
    Duration longestClosure,
    LastCopies lastCopies,
    Sharing sharing,
    Priors priors) {
  public static final RoutingPolicy USUAL =
      new RoutingPolicy(
          true,
          Duration.ofHours(4),
          0.5,
          Duration.ofDays(14),
          LastCopies.AFTER_OTHERS,
          Sharing.USUAL,
          Priors.USUAL);

  /** What becomes of a last copy. */
  public enum LastCopies {
    LENT,
    /** Asked for when nothing else is left. */
    AFTER_OTHERS,
    /** It stays. */
    KEPT
  }

  /**
   * How work is shared.
   *
   * @param hours that a library is put back by when it lends {@code most} times its fair share
   * @param most a library that would lend more than this many times its fair share is asked last
   * @param steepness how late that grows from none at a fair share: 1 evenly, more towards the end,
   *     so that the last of what a library may lend goes to those whom it helps most
   */
  public record Sharing(double hours, double most, double steepness) {
    public static final Sharing USUAL = new Sharing(20, 2, 3);

    /** Hours that a library with such a load is put back by; see {@link Load#ratio}. */
    public double surcharge(double load) {
      double above = Math.max(0, load - 1) / (most - 1);
      return hours * StrictMath.pow(above, steepness);
    }
  }

  /**
   * What is assumed before there is experience, and for how many attempts that counts.
   *
   * @param fill how often a request is filled where it is sent first
   * @param region attempts that {@code fill} and the hours below count for in a region
   * @param agency attempts that the region counts for in a library
   * @param shelf attempts that the library counts for on a shelf
   * @param weekday attempts that the shelf counts for on a weekday
   * @param hour hours of waiting that a library's usual pace counts for in an hour of the day
   * @param hoursToSend desk hours from asking to sending
   * @param hoursToFail desk hours from asking to knowing that nothing comes
   * @param unsure what the chance is multiplied by where nobody says that the item is on the shelf
   */
  public record Priors(
      double fill,
      double region,
      double agency,
      double shelf,
      double weekday,
      double hour,
      double hoursToSend,
      double hoursToFail,
      double unsure) {
    public static final Priors USUAL = new Priors(0.74, 10, 6, 12, 20, 4, 6, 12, 0.7);
  }
}
