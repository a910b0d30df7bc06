package org.tongjie.broker.web.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tongjie.broker.ledger.FigureUnit;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.WorkEntry;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.store.WorkEntries;

/** The work and money of a place in words. */
public final class WorkPresenter {
  private final DeskWords words;

  public WorkPresenter(DeskWords words) {
    this.words = words;
  }

  /** What a desk tells. */
  public DeskTable form(PlaceCode place, LocalDate today) {
    DeskForm form =
        new DeskForm(
            "/desk/work",
            words.text("work.enter"),
            Map.of(),
            List.of(
                new DeskForm.Input("kind", words.text("work.kind"), "", "", kinds()),
                new DeskForm.Input("day", words.text("visit.day"), "date", today.toString()),
                new DeskForm.Input("figure", words.text("month.column.number"), "text", ""),
                new DeskForm.Input("note", words.text("work.note"), "text", "")));
    return new DeskTable(
        words.place(place),
        words.text("work.form.note"),
        List.of(words.text("desk.column.acts")),
        List.of(new DeskTable.Row(List.of(), List.of(form))),
        "");
  }

  private List<ChoiceGroup> kinds() {
    return List.of(
        kinds("month.sort.WORK", FigureUnit.PIECES), kinds("month.sort.MONEY", FigureUnit.FEN));
  }

  private ChoiceGroup kinds(String heading, FigureUnit unit) {
    return new ChoiceGroup(
        words.text(heading),
        Arrays.stream(WorkEntry.Kind.values())
            .filter(kind -> kind.unit() == unit)
            .map(kind -> new ChoiceGroup.Choice(kind.word(), measure(kind), false))
            .toList());
  }

  private String measure(WorkEntry.Kind kind) {
    return words.text("month.measure." + kind.name());
  }

  /** What was told. */
  public DeskTable entries(List<WorkEntries.Kept> entries) {
    return new DeskTable(
        words.text("work.entries"),
        words.text("work.entries.note"),
        List.of(
            words.text("visit.day"),
            words.text("work.kind"),
            words.text("month.column.number"),
            words.text("work.note"),
            words.text("month.column.source"),
            words.text("month.column.entered")),
        entries.stream().map(this::row).toList(),
        words.text("month.none"));
  }

  private DeskTable.Row row(WorkEntries.Kept kept) {
    WorkEntry entry = kept.entry();
    Source source = kept.teller().source();
    return new DeskTable.Row(
        List.of(
            DeskCell.of(entry.day().toString()),
            DeskCell.of(measure(entry.kind())),
            DeskCell.stressed(entry.kind().unit().text(entry.figure()), "number"),
            DeskCell.of(entry.note()),
            DeskCell.stressed(
                words.text("month.source." + source.name()), source == Source.HAND ? "warn" : ""),
            DeskCell.of(words.time(kept.at()) + " " + words.actor(kept.teller().by()))),
        List.of());
  }
}
