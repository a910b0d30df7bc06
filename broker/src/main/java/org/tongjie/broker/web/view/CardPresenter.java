package org.tongjie.broker.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.patron.CardFile;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.LibraryCards;
import org.tongjie.broker.patron.PinSlip;
import org.tongjie.broker.region.Names;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;

/** The register of a library's cards in words. */
public final class CardPresenter {
  /** More are found by searching. */
  private static final int MOST = 200;

  private final DeskWords words;

  public CardPresenter(DeskWords words) {
    this.words = words;
  }

  /** The register, or those of it in which a text occurs. */
  public CardsView list(List<DeskFrame.Choice> libraries, List<DeskCard> all, String search) {
    List<DeskCard> found = LibraryCards.search(all, search);
    String library =
        libraries.stream()
            .filter(DeskFrame.Choice::chosen)
            .map(DeskFrame.Choice::code)
            .findFirst()
            .orElse("");
    return new CardsView(
        libraries,
        library,
        search,
        words.text(
            "desk.cards.count", Integer.toString(found.size()), Integer.toString(all.size())),
        new DeskTable(
            words.text("desk.cards"),
            found.size() > MOST ? words.text("desk.cards.more", Integer.toString(MOST)) : "",
            words.columns("card", "holder", "unit", "readerType", "expires", "state"),
            found.stream().limit(MOST).map(this::row).toList(),
            words.text("desk.cards.none")));
  }

  private DeskTable.Row row(DeskCard card) {
    return new DeskTable.Row(
        List.of(
            new DeskCell(card.card().number(), address(card), "code"),
            DeskCell.of(card.holder()),
            DeskCell.of(card.unit()),
            DeskCell.of(type(card.readerType())),
            DeskCell.of(words.day(card.expires())),
            state(card)),
        List.of());
  }

  private static String address(DeskCard card) {
    return "/desk/cards/card?library="
        + encoded(card.card().issuer().value())
        + "&number="
        + encoded(card.card().number());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private DeskCell state(DeskCard card) {
    if (!card.blocked().isEmpty()) {
      return DeskCell.stressed(words.text("desk.cards.blocked", card.blocked()), "warn");
    }
    boolean over = card.expires().filter(LocalDate.now(words.zone())::isAfter).isPresent();
    return over
        ? DeskCell.stressed(words.text("desk.cards.expired"), "warn")
        : DeskCell.stressed(words.text("desk.cards.valid"), "well");
  }

  private String type(String code) {
    return Optional.ofNullable(words.region().policy().readerTypes().get(code))
        .map(type -> name(type.names(), code))
        .orElse(code);
  }

  private String name(Names names, String code) {
    if (words.language() == Language.CHINESE) {
      return names.chinese();
    }
    return names.english().isEmpty() ? code : names.english();
  }

  /** The reader types of the region to choose from, those first that a library's readers have. */
  public List<DeskFrame.Choice> types(AgencySymbol library, String chosen) {
    Optional<Agency.Tier> tier = words.region().agency(library).map(RegionAgency::tier);
    return words.region().policy().readerTypes().values().stream()
        .sorted(Comparator.comparing(type -> tier.filter(type.usualIn()::contains).isEmpty()))
        .map(type ->
            new DeskFrame.Choice(
                type.code(), name(type.names(), type.code()), type.code().equals(chosen)))
        .toList();
  }

  /**
   * The form of a card.
   *
   * @param kept whether it is in the register already
   */
  public CardView card(AgencySymbol library, Optional<DeskCard> card, boolean kept, String notice) {
    return new CardView(
        words.text(kept ? "desk.cards.change" : "desk.cards.add"),
        notice,
        kept,
        library.value(),
        words.agency(library),
        card.map(one -> one.card().number()).orElse(""),
        card.map(DeskCard::holder).orElse(""),
        types(library, card.map(DeskCard::readerType).orElse("")),
        card.map(DeskCard::unit).orElse(""),
        words.day(card.flatMap(DeskCard::expires)),
        card.map(DeskCard::blocked).orElse(""));
  }

  /** The slip that gives a reader a new PIN; it names neither the reader nor a book. */
  public SlipView slip(PinSlip slip) {
    DeskCard card = slip.card();
    return new SlipView(
        "roll",
        words.text("desk.pin.title"),
        slip.pin().reveal(),
        List.of(
            line("desk.column.library", words.agency(card.card().issuer())),
            line("desk.column.card", card.card().number()),
            line("desk.column.unit", card.unit())),
        Optional.empty(),
        words.text("desk.pin.keep"));
  }

  private DeskCell line(String label, String value) {
    return new DeskCell(value, "", words.text(label));
  }

  /** The cards that an import takes, as far as they differ from what is known. */
  public DeskTable taken(String heading, List<DeskCard> cards, Map<String, DeskCard> known) {
    return new DeskTable(
        words.text(heading),
        cards.size() > MOST ? words.text("desk.import.more", Integer.toString(MOST)) : "",
        words.columns("card", "holder", "unit", "readerType", "expires", "what"),
        cards.stream().limit(MOST).map(card -> taken(card, known)).toList(),
        words.text("desk.import.taken.none"));
  }

  private DeskTable.Row taken(DeskCard card, Map<String, DeskCard> known) {
    boolean fresh = !known.containsKey(card.card().number());
    return new DeskTable.Row(
        List.of(
            DeskCell.stressed(card.card().number(), "code"),
            DeskCell.of(card.holder()),
            DeskCell.of(card.unit()),
            DeskCell.of(type(card.readerType())),
            DeskCell.of(words.day(card.expires())),
            DeskCell.of(words.text(fresh ? "desk.import.fresh" : "desk.import.other"))),
        List.of());
  }

  /** The lines that an import leaves out. */
  public DeskTable bad(CardFile.Answer.Read read) {
    List<CardFile.BadLine> lines = read.bad();
    return new DeskTable(
        words.text("desk.import.bad"),
        read.badLines() > lines.size()
            ? words.text(
                "desk.import.bad.more",
                Integer.toString(lines.size()),
                Integer.toString(read.badLines()))
            : words.text("desk.import.bad.note"),
        words.columns("line", "problem", "text"),
        lines.stream()
            .map(line ->
                new DeskTable.Row(
                    List.of(
                        DeskCell.stressed(Integer.toString(line.line()), "number"),
                        DeskCell.stressed(words.word(line.fault()), "warn"),
                        DeskCell.of(line.text())),
                    List.of()))
            .toList(),
        words.text("desk.import.bad.none"));
  }
}
