package org.tongjie.broker.circulation;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;

/**
 * Something scanned at a desk.
 *
 * @param text as the scanner gave it
 * @param at when it was done, which may be before it is entered
 * @param inHand what was scanned before it and waits for it
 * @param chosen what it is, where a person was asked
 */
public record Scan(
    String text, PlaceCode place, Instant at, InHand inHand, Optional<Choice> chosen) {

  /** A scan by itself. */
  public static Scan of(String text, PlaceCode place, Instant at) {
    return new Scan(text, place, at, new Nothing(), Optional.empty());
  }

  /** The same while something waits for it. */
  public Scan with(InHand before) {
    return new Scan(text, place, at, before, chosen);
  }

  /** The same, now that a person said what it is. */
  public Scan as(Choice choice) {
    return new Scan(text, place, at, inHand, Optional.of(choice));
  }

  /** What the desk has in hand when it scans. */
  public sealed interface InHand {}

  /** Nothing waits. */
  public record Nothing() implements InHand {}

  /** A book that waits for its reader's card. */
  public record Book(ItemKey item) implements InHand {}

  /** A reader who waits for books. */
  public record Reader(CardKey card) implements InHand {}

  /** What a person says a number is that could be several things. */
  public sealed interface Choice {}

  /** It is this piece. */
  public record ThisItem(ItemKey item) implements Choice {}

  /** It is this card. */
  public record ThisCard(CardKey card) implements Choice {}
}
