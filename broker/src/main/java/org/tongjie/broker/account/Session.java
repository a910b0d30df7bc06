package org.tongjie.broker.account;

import java.time.Instant;
import org.tongjie.broker.region.CardKey;

/**
 * The time during which someone is signed in.
 *
 * @param seen when something was last asked in it, to the minute
 * @param ends when it is over whatever happens
 */
public record Session(Holder holder, Instant seen, Instant ends) {

  /** Who is signed in. */
  public sealed interface Holder {}

  /**
   * A reader.
   *
   * @param person the reader's number with us
   * @param card the card that was shown
   */
  public record OfReader(String person, CardKey card) implements Holder {}

  /**
   * A member of staff.
   *
   * @param byCard whether the member took over with a card alone, which allows the desk's work only
   */
  public record OfStaff(int number, boolean byCard) implements Holder {}
}
