package org.tongjie.broker.ils;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;

/**
 * A reader as the card's system describes one. It does not print the name.
 *
 * @param readerType the system's own word, empty where it has none
 * @param ageBand computed where the system tells the birthday, which goes no further
 * @param expires the last day on which the card is valid
 * @param blocks why the card may not borrow now; empty when it may
 * @param loans items lent to the card now
 * @param holds holds of the card now
 */
public record PatronFacts(
    CardKey card,
    String name,
    String readerType,
    Optional<AgeBand> ageBand,
    Optional<LocalDate> expires,
    List<Block> blocks,
    int loans,
    int holds) {
  public PatronFacts {
    blocks = List.copyOf(blocks);
  }

  /** A name of two parts as its language writes it: Chinese has the surname first and no space. */
  public static String wholeName(String surname, String given) {
    boolean ideographs = surname.codePoints().anyMatch(Character::isIdeographic);
    return ideographs ? surname + given : (given + " " + surname).strip();
  }

  @Override
  public String toString() {
    return "PatronFacts[type=%s, expires=%s, blocks=%s, loans=%d, holds=%d]"
        .formatted(readerType, expires, blocks, loans, holds);
  }
}
