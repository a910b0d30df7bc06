package org.tongjie.broker.patron;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ils.AgeBand;
import org.tongjie.broker.region.CardKey;

/** Where readers and their cards are kept. */
public interface PersonStore {
  /** A reader, also under a number that was joined into another. */
  Optional<Person> find(String number);

  Optional<HeldCard> card(CardKey card);

  /** The reader who has a card; a new one where nobody has it yet. */
  HeldCard ofCard(CardKey card);

  /** All cards of a reader, the oldest first. */
  List<HeldCard> cardsOf(String person);

  /** The reader's number and those joined into it. */
  List<String> numbersOf(String person);

  /** What the home library told of a card. */
  void checked(CardKey card, String readerType, Optional<AgeBand> ageBand, Instant at);

  /**
   * Makes the reader of one card the reader of all cards of another.
   *
   * @param by who did it, without a name
   * @param evidence why both are one, in words without names
   */
  void join(String person, String into, String by, String evidence);

  /**
   * Gives a card to a reader of its own, with the requests that were made with it; addresses for
   * notices are forgotten, since they may be either's.
   *
   * @param by who did it, without a name
   * @param evidence why, in words without names
   * @return false where the card has no others beside it
   */
  boolean separate(CardKey card, String by, String evidence);

  void choose(String person, Person.Wishes wishes);
}
