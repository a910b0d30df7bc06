package org.tongjie.broker.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.SchoolYear;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.catalog.directory.AgencySymbol;

/** The end of a school's year in words. */
public final class SchoolYearPresenter {
  private final DeskWords words;

  public SchoolYearPresenter(DeskWords words) {
    this.words = words;
  }

  /**
   * A library's cards.
   *
   * @param state names the register as it is
   */
  public record Register(AgencySymbol library, List<DeskCard> cards, String state) {}

  /** The classes there are, in order; cards without one are left out. */
  public static List<String> units(List<DeskCard> cards) {
    return cards.stream()
        .map(DeskCard::unit)
        .filter(unit -> !unit.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** The page. */
  public SchoolYearView view(
      Register register, List<PatronRequest> open, LocalDate today, String notice) {
    List<SchoolYearView.Unit> units = new ArrayList<>();
    for (String unit : units(register.cards())) {
      long readers = register.cards().stream().filter(card -> card.unit().equals(unit)).count();
      units.add(
          new SchoolYearView.Unit(
              units.size(), unit, Long.toString(readers), SchoolYear.next(unit).orElse("")));
    }
    return new SchoolYearView(
        register.library().value(),
        words.agency(register.library()),
        notice,
        register.state(),
        today.toString(),
        units,
        clearance(register.cards(), open));
  }

  /** Who has something open. */
  private DeskTable clearance(List<DeskCard> cards, List<PatronRequest> open) {
    Map<String, DeskCard> byNumber = new HashMap<>();
    cards.forEach(card -> byNumber.put(card.card().number(), card));
    return new DeskTable(
        words.text("desk.year.clearance"),
        words.text("desk.year.clearance.note"),
        words.columns("unit", "card", "holder", "title", "state", "until"),
        open.stream()
            .flatMap(request ->
                Optional.ofNullable(byNumber.get(request.wish().card().number()))
                    .map(card -> row(card, request))
                    .stream())
            .toList(),
        words.text("desk.year.clearance.none"));
  }

  private DeskTable.Row row(DeskCard card, PatronRequest request) {
    return new DeskTable.Row(
        List.of(
            DeskCell.of(card.unit()),
            DeskCell.stressed(card.card().number(), "code"),
            DeskCell.of(card.holder()),
            DeskCell.to("/desk/requests/" + request.id(), request.wish().title()),
            DeskCell.of(words.word(request.state())),
            DeskCell.of(words.day(request.currentSupplier().flatMap(SupplierRequest::due)))),
        List.of());
  }
}
