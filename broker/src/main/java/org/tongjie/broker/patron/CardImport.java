package org.tongjie.broker.patron;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A library's list of cards beside its register: what it would change, and the change itself. */
public final class CardImport {
  /** The most octets of a list: a register of some 40,000 readers. */
  public static final int LARGEST = 2 * 1024 * 1024;

  private final LibraryCards cards;
  private final Map<String, DeskCard> known;
  private final CardFile file;

  /**
   * A list for a register as it is now.
   *
   * @param usualType reader type where the list says none
   */
  public CardImport(LibraryCards cards, String usualType) {
    this.cards = cards;
    this.known =
        cards.all().stream()
            .collect(Collectors.toMap(card -> card.card().number(), Function.identity()));
    this.file = new CardFile(cards.region(), cards.library(), usualType, known);
  }

  /** Reads a file. */
  public CardFile.Answer read(byte[] octets) {
    return file.read(octets);
  }

  /** Reads its text. */
  public CardFile.Answer read(String text) {
    return file.read(text);
  }

  /** The cards of the register before, by number. */
  public Map<String, DeskCard> known() {
    return known;
  }

  /** What a list adds and changes. */
  public Changes changes(CardFile.Answer.Read read) {
    List<DeskCard> changed =
        read.cards().stream()
            .filter(card -> !card.equals(known.get(card.card().number())))
            .toList();
    int fresh =
        (int) changed.stream().filter(card -> !known.containsKey(card.card().number())).count();
    return new Changes(changed, fresh, read.cards().size() - changed.size());
  }

  /**
   * What a list does to a register.
   *
   * @param cards that are added or changed
   * @param fresh how many of them are added
   * @param same how many it has that are known so
   */
  public record Changes(List<DeskCard> cards, int fresh, int same) {
    public Changes {
      cards = List.copyOf(cards);
    }

    /** How many are changed. */
    public int other() {
      return cards.size() - fresh;
    }
  }

  /** Takes what a list adds and changes into the register, all or none. */
  public Changes keep(CardFile.Answer.Read read, String actor) {
    Changes changes = changes(read);
    cards.register().save(cards.library(), changes.cards(), "cards-import", actor);
    return changes;
  }
}
