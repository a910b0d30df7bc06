package org.tongjie.broker.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.YearEnd;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.catalog.directory.AgencySymbol;

/** The end of a school's year in words. */
public final class SchoolYearPresenter {
  private final DeskWords words;

  public SchoolYearPresenter(DeskWords words) {
    this.words = words;
  }

  /** What is told beside the register: the day at the desk, and a notice or none. */
  public record Told(LocalDate today, String notice) {}

  /**
   * The page.
   *
   * @param open what readers of the library have open
   */
  public SchoolYearView view(
      AgencySymbol library, YearEnd year, List<PatronRequest> open, Told told) {
    List<SchoolYearView.Unit> units = new ArrayList<>();
    for (YearEnd.Unit unit : year.units()) {
      units.add(
          new SchoolYearView.Unit(
              units.size(), unit.name(), Integer.toString(unit.readers()), unit.next().orElse("")));
    }
    return new SchoolYearView(
        library.value(),
        words.agency(library),
        told.notice(),
        year.state(),
        told.today().toString(),
        units,
        clearance(year.open(open)));
  }

  /** Who has something open. */
  private DeskTable clearance(List<YearEnd.Open> open) {
    return new DeskTable(
        words.text("desk.year.clearance"),
        words.text("desk.year.clearance.note"),
        words.columns("unit", "card", "holder", "title", "state", "until"),
        open.stream().map(one -> row(one.card(), one.request())).toList(),
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
