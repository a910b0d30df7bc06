package org.tongjie.broker.region;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tongjie.catalog.directory.AgencySymbol;

/** Tells by the form of a scanned number whose card or whose book it can be; it never guesses. */
public final class Recognition {
  private final Region region;

  public Recognition(Region region) {
    this.region = region;
  }

  /** The number that a scanner or keyboard means: without blanks around, in plain digits. */
  public static String number(String scanned) {
    return NumberText.ofScan(scanned);
  }

  /** The card of a library that was typed or scanned; empty where it can be none. */
  public static Optional<CardKey> key(AgencySymbol issuer, String scanned) {
    String number = number(scanned);
    return isNumber(number) ? Optional.of(new CardKey(issuer, number)) : Optional.empty();
  }

  /** Whether a number can be a card of a library: by its patterns, or because it has none. */
  public boolean isCardOf(AgencySymbol issuer, String number) {
    boolean patterns =
        region.numbers().cards().stream().anyMatch(pattern -> pattern.issuer().equals(issuer));
    return !patterns
        || switch (card(number, Optional.of(issuer))) {
          case CardGuess.One one -> one.card().issuer().equals(issuer);
          case CardGuess.Several(var several) ->
              several.stream().anyMatch(card -> card.issuer().equals(issuer));
          case CardGuess.None _ -> false;
        };
  }

  /** Whether a text has the form of a number of a card or a book. */
  public static boolean isNumber(String text) {
    return NumberText.isNumber(text);
  }

  /**
   * The cards that a scanned number can be.
   *
   * @param at the library where it was scanned, whose own cards are named first
   */
  public CardGuess card(String scanned, Optional<AgencySymbol> at) {
    String number = NumberText.ofScan(scanned);
    if (!NumberText.isNumber(number)) {
      return new CardGuess.None();
    }
    Map<AgencySymbol, CardGuess.One> fitting = new LinkedHashMap<>();
    Stream.of(number, upperCheck(number))
        .distinct()
        .forEach(form ->
            region.numbers().cards().stream()
                .filter(pattern -> pattern.matches(form))
                .forEach(pattern -> fitting.putIfAbsent(pattern.issuer(), guess(pattern, form))));
    List<CardGuess.One> guesses =
        fitting.values().stream().sorted(nearest(at, one -> one.card().issuer())).toList();
    return switch (guesses.size()) {
      case 0 -> new CardGuess.None();
      case 1 -> guesses.getFirst();
      default -> new CardGuess.Several(guesses.stream().map(CardGuess.One::card).toList());
    };
  }

  private static CardGuess.One guess(CardPattern pattern, String number) {
    return new CardGuess.One(new CardKey(pattern.issuer(), number), pattern.readerType());
  }

  /** Keyboards write the final X of identity numbers small. */
  private static String upperCheck(String number) {
    return number.endsWith("x") ? number.substring(0, number.length() - 1) + "X" : number;
  }

  /**
   * The pieces that a scanned barcode can be.
   *
   * @param at the library where it was scanned, whose own pieces are named first
   */
  public ItemGuess item(String scanned, Optional<AgencySymbol> at) {
    String barcode = NumberText.ofScan(scanned);
    if (!NumberText.isNumber(barcode)) {
      return new ItemGuess.None();
    }
    List<ItemKey> items =
        region.numbers().items().stream()
            .filter(pattern -> pattern.pattern().matches(barcode))
            .map(ItemPattern::owner)
            .distinct()
            .sorted(nearest(at, owner -> owner))
            .map(owner -> new ItemKey(owner, barcode))
            .toList();
    return switch (items.size()) {
      case 0 -> new ItemGuess.None();
      case 1 -> new ItemGuess.One(items.getFirst());
      default -> new ItemGuess.Several(items);
    };
  }

  /** Own ones, then those of the same system, then the others in the order of the file. */
  private <T> Comparator<T> nearest(Optional<AgencySymbol> at, Function<T, AgencySymbol> agency) {
    return Comparator.comparingInt(
        one -> at.map(here -> distance(here, agency.apply(one))).orElse(0));
  }

  private int distance(AgencySymbol here, AgencySymbol other) {
    if (here.equals(other)) {
      return 0;
    }
    return region.sharesSystem(here, other) ? 1 : 2;
  }
}
