package org.tongjie.broker.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.Visits;
import org.tongjie.broker.region.Place;

/** The visitors of a place in words. */
public final class VisitPresenter {
  private final DeskWords words;
  private final Place place;

  public VisitPresenter(DeskWords words, Place place) {
    this.words = words;
    this.place = place;
  }

  /** What a desk tells of a day: what its gate counted, where it has one, or a count by hand. */
  public DeskTable form(LocalDate today) {
    List<DeskForm> forms = new ArrayList<>();
    if (place.site().gateCounter()) {
      forms.add(form("gate", today));
    }
    forms.add(form("hand", today));
    return new DeskTable(
        words.place(place.code()),
        words.text("visit.note"),
        List.of(words.text("desk.column.acts")),
        List.of(new DeskTable.Row(List.of(), forms)),
        "");
  }

  private DeskForm form(String source, LocalDate today) {
    return new DeskForm(
        "/desk/visits",
        words.text("visit.enter." + source),
        Map.of("source", source),
        List.of(
            new DeskForm.Input("day", words.text("visit.day"), "date", today.toString()),
            new DeskForm.Input("visitors", words.text("visit.visitors"), "number", "")));
  }

  /** The days of which something was told. */
  public DeskTable days(List<Visits> days) {
    return new DeskTable(
        words.text("visit.days"),
        words.text("visit.days.note"),
        List.of(
            words.text("visit.day"),
            words.text("visit.visitors"),
            words.text("month.column.source")),
        days.stream()
            .map(visits ->
                new DeskTable.Row(
                    List.of(
                        DeskCell.of(visits.day().toString()),
                        DeskCell.stressed(Integer.toString(visits.visitors()), "number"),
                        DeskCell.stressed(
                            words.text("month.source." + visits.source().name()),
                            visits.source() == Source.HAND ? "warn" : "")),
                    List.of()))
            .toList(),
        words.text("month.none"));
  }
}
