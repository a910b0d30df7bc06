package org.tongjie.broker.patron;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.request.PatronRequest;

/** The end of a school's year in one register, as the register was when this was made. */
public final class YearEnd {
  private final LibraryCards register;
  private final List<DeskCard> cards;

  public YearEnd(LibraryCards register) {
    this.register = register;
    this.cards = register.all();
  }

  /**
   * A class.
   *
   * @param readers how many cards it has
   * @param next what it is called a year later; empty where its name does not tell
   */
  public record Unit(String name, int readers, Optional<String> next) {}

  /** The classes there are, in order; cards without one are left out. */
  public List<Unit> units() {
    return cards.stream()
        .filter(card -> !card.unit().isEmpty())
        .collect(Collectors.groupingBy(DeskCard::unit, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(unit ->
            new Unit(
                unit.getKey(), Math.toIntExact(unit.getValue()), SchoolYear.next(unit.getKey())))
        .toList();
  }

  /** Something open that a reader has to bring to an end before leaving. */
  public record Open(DeskCard card, PatronRequest request) {}

  /** Which of these requests are of readers in the register. */
  public List<Open> open(List<PatronRequest> requests) {
    Map<CardKey, DeskCard> known =
        cards.stream().collect(Collectors.toMap(DeskCard::card, Function.identity()));
    return requests.stream()
        .flatMap(request ->
            Optional.ofNullable(known.get(request.wish().card())).stream()
                .map(card -> new Open(card, request)))
        .toList();
  }

  /** Names the classes as they are, so that what was done once is not done again. */
  public String state() {
    List<List<Object>> lines =
        cards.stream()
            .map(card -> List.<Object>of(card.card(), card.unit(), card.expires()))
            .toList();
    return Integer.toHexString(lines.hashCode());
  }

  /**
   * Changes the cards, all or none: how many, or empty where the register is another by now.
   *
   * @param state what it was when somebody decided on the changes
   * @param changes by class; a class that is not named stays
   */
  public OptionalInt close(String state, Map<String, SchoolYear.Change> changes, String actor) {
    if (!state.equals(state())) {
      return OptionalInt.empty();
    }
    List<DeskCard> changed = SchoolYear.apply(cards, changes);
    register.register().save(register.library(), changed, "cards-year", actor);
    return OptionalInt.of(changed.size());
  }
}
