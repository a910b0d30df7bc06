package org.tongjie.broker.patron;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.directory.AgencySymbol;

/** The register of one library: what may be written into it, and what stays. */
public record LibraryCards(DeskRegister register, Region region, AgencySymbol library) {
  /** The most characters that anything said of a reader has. */
  public static final int LONGEST = 60;

  /** The most cards that are given PINs at once. */
  public static final int MOST_SLIPS = 50;

  /** The register of a library; empty where it has none, or none that the member may keep. */
  public static Optional<LibraryCards> of(DeskRegister register, StaffVisit visit, String library) {
    Region region = visit.region();
    return visit.agencies().stream()
        .filter(one -> one.value().equals(library) && region.keepsCardsByHand(one))
        .findFirst()
        .map(one -> new LibraryCards(register, region, one));
  }

  /** What becomes of a card that is written. */
  public enum Written {
    SAVED,
    /** It is no number of this library's cards. */
    BAD_NUMBER,
    UNKNOWN_TYPE,
    /** It is in the register already. */
    KNOWN_BEFORE
  }

  /** What becomes of a card that is to go. */
  public enum Removed {
    REMOVED,
    UNKNOWN,
    /** Its reader has something open. */
    IN_USE
  }

  /** All cards, by unit and number. */
  public List<DeskCard> all() {
    return register.of(library);
  }

  /** Those of them in whose number, holder or unit a text occurs. */
  public static List<DeskCard> search(List<DeskCard> cards, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return cards.stream()
        .filter(card ->
            contains(card.card().number(), wanted)
                || contains(card.holder(), wanted)
                || contains(card.unit(), wanted))
        .toList();
  }

  private static boolean contains(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** The card of this library that a number names; empty where it can be none. */
  public Optional<CardKey> key(String number) {
    return Recognition.key(library, number);
  }

  /** The card of a number, as it is known. */
  public Optional<DeskCard> find(String number) {
    return key(number).flatMap(register::find);
  }

  /** Enters a card that is not known yet. */
  public Written add(DeskCard card, String actor) {
    return write(card, actor, true);
  }

  /** Enters a card, or changes what is known of it. */
  public Written save(DeskCard card, String actor) {
    return write(card, actor, false);
  }

  private Written write(DeskCard card, String actor, boolean fresh) {
    if (!new Recognition(region).isCardOf(library, card.card().number())) {
      return Written.BAD_NUMBER;
    }
    if (!region.policy().readerTypes().containsKey(card.readerType())) {
      return Written.UNKNOWN_TYPE;
    }
    if (fresh && register.find(card.card()).isPresent()) {
      return Written.KNOWN_BEFORE;
    }
    register.save(card, actor);
    return Written.SAVED;
  }

  /**
   * Takes a card out of the register.
   *
   * @param inUse whether the reader of a card has something open
   */
  public Removed remove(String number, Predicate<CardKey> inUse, String actor) {
    Optional<CardKey> card = find(number).map(DeskCard::card);
    if (card.isEmpty()) {
      return Removed.UNKNOWN;
    }
    if (inUse.test(card.get())) {
      return Removed.IN_USE;
    }
    return register.remove(card.get(), actor) ? Removed.REMOVED : Removed.UNKNOWN;
  }

  /** Gives a card a new PIN; empty when it is not known. */
  public Optional<PinSlip> newPin(String number, String actor) {
    return find(number).flatMap(card -> newPin(card, actor));
  }

  /**
   * Gives cards that have no PIN one, at most {@link #MOST_SLIPS}.
   *
   * @param unit their class, or empty for those of all classes
   */
  public List<PinSlip> newPins(String unit, String actor) {
    return register.withoutPin(library, unit, MOST_SLIPS).stream()
        .flatMap(card -> newPin(card, actor).stream())
        .toList();
  }

  private Optional<PinSlip> newPin(DeskCard card, String actor) {
    return register.newPin(card.card(), actor).map(pin -> new PinSlip(card, pin));
  }
}
