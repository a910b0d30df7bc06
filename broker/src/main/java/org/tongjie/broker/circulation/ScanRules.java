package org.tongjie.broker.circulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongjie.broker.region.CardGuess;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemGuess;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * Decides what a scan means. Pure: the same scan and facts give the same decision. What can be two
 * things is asked, never guessed.
 */
public final class ScanRules {
  private static final int LONGEST = 64;

  private final Region region;
  private final DeskFacts facts;

  public ScanRules(Region region, DeskFacts facts) {
    this.region = region;
    this.facts = facts;
  }

  /** What a scan means. */
  public ScanDecision decide(Scan scan) {
    String text = Recognition.number(scan.text());
    if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ')) {
      return new ScanDecision.Unreadable(text);
    }
    return scan.chosen()
        .map(choice ->
            switch (choice) {
              case Scan.ThisItem(ItemKey item) -> book(scan, item);
              case Scan.ThisCard(CardKey card) -> card(scan, List.of(card));
            })
        .orElseGet(() -> undecided(scan, text));
  }

  private ScanDecision undecided(Scan scan, String text) {
    List<CardKey> cards = cards(scan, text);
    List<ItemKey> items = items(scan, text);
    if (scan.inHand() instanceof Scan.Book(ItemKey waiting)
        && !cards.isEmpty()
        && !waiting.barcode().equals(text)) {
      return card(scan, cards);
    }
    if (items.size() + cards.size() > 1) {
      return items.isEmpty() ? card(scan, cards) : new ScanDecision.Ambiguous(text, items, cards);
    }
    if (!cards.isEmpty()) {
      return card(scan, cards);
    }
    return items.isEmpty()
        ? new ScanDecision.Stray(text, Optional.empty(), Optional.empty())
        : book(scan, items.getFirst());
  }

  private List<CardKey> cards(Scan scan, String text) {
    return switch (new Recognition(region).card(text, agency(scan.place()))) {
      case CardGuess.One one -> List.of(one.card());
      case CardGuess.Several several -> several.cards();
      case CardGuess.None _ -> List.of();
    };
  }

  /**
   * The pieces it can be: those under way, and beside them the scanning library's own of the same
   * barcode. Without any under way, all that the barcode's form allows.
   */
  private List<ItemKey> items(Scan scan, String text) {
    Set<ItemKey> known = new LinkedHashSet<>();
    pieces(text).stream()
        .filter(piece -> piece.attempt().state() != SupplyState.SETTLED)
        .forEach(piece -> known.add(piece.item()));
    List<ItemKey> possible =
        switch (new Recognition(region).item(text, agency(scan.place()))) {
          case ItemGuess.One one -> List.of(one.item());
          case ItemGuess.Several several -> several.items();
          case ItemGuess.None _ -> List.<ItemKey>of();
        };
    if (known.isEmpty()) {
      return possible;
    }
    Optional<AgencySymbol> here = agency(scan.place());
    possible.stream()
        .filter(item -> here.filter(item.owner()::equals).isPresent())
        .forEach(known::add);
    return List.copyOf(known);
  }

  private List<Piece> pieces(String barcode) {
    return facts.withBarcode(barcode).stream()
        .flatMap(request -> Piece.of(request, barcode).stream())
        .toList();
  }

  private ScanDecision book(Scan scan, ItemKey item) {
    List<Piece> pieces =
        pieces(item.barcode()).stream()
            .filter(piece -> piece.item().equals(item))
            .sorted(Piece.MOST_LIKELY)
            .toList();
    if (pieces.isEmpty()) {
      return withoutRequest(scan, item);
    }
    Piece piece = pieces.getFirst();
    boolean wantedByOther =
        pieces.stream()
            .skip(1)
            .anyMatch(other -> other.attempt().state().isPromise() && other.isWanted());
    BookRules rules = new BookRules(region, scan, piece, wantedByOther);
    return scan.inHand() instanceof Scan.Reader(CardKey card) && rules.isHandedOut()
        ? rules.handOut(readersCard(List.of(card), piece))
        : rules.decide();
  }

  private ScanDecision withoutRequest(Scan scan, ItemKey item) {
    if (agency(scan.place()).filter(item.owner()::equals).isPresent()) {
      return new ScanDecision.OwnBook(item);
    }
    return new ScanDecision.Stray(
        item.barcode(), Optional.of(item), region.mainPlace(item.owner()).map(Place::code));
  }

  private ScanDecision card(Scan scan, List<CardKey> cards) {
    if (scan.inHand() instanceof Scan.Book(ItemKey item)) {
      Optional<ScanDecision> handedOut = handOut(scan, item, cards);
      if (handedOut.isPresent()) {
        return handedOut.get();
      }
    }
    return cards.size() == 1
        ? reader(scan, cards.getFirst())
        : new ScanDecision.Ambiguous(Recognition.number(scan.text()), List.of(), cards);
  }

  /** A number that several issuers have is the card of the reader who asked, if one of them is. */
  private Optional<ScanDecision> handOut(Scan scan, ItemKey item, List<CardKey> cards) {
    return pieces(item.barcode()).stream()
        .filter(piece -> piece.item().equals(item))
        .sorted(Piece.MOST_LIKELY)
        .filter(piece -> new BookRules(region, scan, piece, false).isHandedOut())
        .map(piece -> new BookRules(region, scan, piece, false).handOut(readersCard(cards, piece)))
        .findFirst();
  }

  private Optional<CardKey> readersCard(List<CardKey> cards, Piece piece) {
    return cards.stream().filter(card -> facts.isReaderOf(card, piece.request())).findFirst();
  }

  private ScanDecision reader(Scan scan, CardKey card) {
    List<Piece> ready =
        facts.onShelf(scan.place()).stream()
            .filter(request -> facts.isReaderOf(card, request))
            .flatMap(request ->
                request.currentSupplier().map(attempt -> new Piece(request, attempt)).stream())
            .toList();
    return new ScanDecision.ReaderAtDesk(card, ready);
  }

  private Optional<AgencySymbol> agency(PlaceCode place) {
    return region.place(place).map(Place::agency);
  }
}
