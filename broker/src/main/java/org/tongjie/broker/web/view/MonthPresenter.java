package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongjie.broker.ledger.FigureUnit;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.ledger.MonthFigure.Cell;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.MonthReport;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.catalog.directory.AgencySymbol;

/** The figures of months in words. */
public final class MonthPresenter {
  /** Lines that a page shows of one sort; the table to take away has all. */
  private static final int MOST = 200;

  private final DeskWords words;

  public MonthPresenter(DeskWords words) {
    this.words = words;
  }

  /** The sorts of figures, each a list of its own. */
  private enum Sort {
    READERS,
    STOCK,
    VISITS,
    WORK,
    MONEY,
    SYSTEMS,
    LENDING,
    SUPPLY;

    static Sort of(Cell cell) {
      return switch (cell.measure()) {
        case "CARDS", "READERS" -> READERS;
        case "TITLES", "VOLUMES", "CHILDREN_TITLES", "CHILDREN_VOLUMES" -> STOCK;
        case "VISITS", "VISIT_DAYS", "OPEN_MINUTES" -> VISITS;
        case "ASKED_MINUTES", "UP_MINUTES" -> SYSTEMS;
        case "ADDED", "PROCESSED", "WITHDRAWN", "ROTATED_OUT", "ROTATED_IN" -> WORK;
        default -> FigureUnit.of(cell.measure()) == FigureUnit.FEN ? MONEY : lending(cell);
      };
    }

    private static Sort lending(Cell cell) {
      return cell.measure().startsWith("OWN_") || cell.measure().startsWith("ITEMS_")
          ? SUPPLY
          : LENDING;
    }
  }

  /** The months there are. */
  public DeskTable months(List<MonthReport> months) {
    return new DeskTable(
        words.text("month.all"),
        words.text("month.all.note"),
        List.of(
            words.text("month.column.month"),
            words.text("month.column.taken"),
            words.text("month.column.submitted"),
            words.text("month.column.table")),
        months.stream().map(this::row).toList(),
        words.text("month.none"));
  }

  private DeskTable.Row row(MonthReport month) {
    String address = "/operator/months/" + month.month();
    return new DeskTable.Row(
        List.of(
            DeskCell.to(address, month.month().toString()),
            DeskCell.of(words.time(month.taken())),
            DeskCell.of(submitted(month)),
            DeskCell.to(address + "/csv", "CSV")),
        List.of());
  }

  private String submitted(MonthReport month) {
    return month
        .submitted()
        .map(done -> words.time(done.at()) + " " + words.actor(done.by()))
        .orElse("");
  }

  /** One month: how it stands, its figures by sort, its corrections. */
  public List<DeskTable> month(MonthReport month) {
    List<DeskTable> tables = new ArrayList<>();
    tables.add(state(month));
    Map<Sort, List<MonthFigure>> sorts =
        month.figures().stream().collect(Collectors.groupingBy(figure -> Sort.of(figure.cell())));
    for (Sort sort : Sort.values()) {
      tables.add(figures(month, sort, sorts.getOrDefault(sort, List.of())));
    }
    if (month.submitted().isPresent()) {
      tables.add(corrections(month.corrections()));
    }
    return tables;
  }

  private DeskTable state(MonthReport month) {
    boolean open = month.taken().isPresent() && month.submitted().isEmpty();
    String address = "/operator/months/" + month.month();
    DeskForm submit = DeskForm.button(address, words.text("month.submit"), Map.of("act", "submit"));
    return new DeskTable(
        words.text("month.state"),
        words.text(open ? "month.submit.note" : "month.state.note"),
        List.of(
            words.text("month.column.taken"),
            words.text("month.column.submitted"),
            words.text("month.column.table"),
            words.text("desk.column.acts")),
        List.of(
            new DeskTable.Row(
                List.of(
                    DeskCell.of(
                        month
                            .taken()
                            .map(words::time)
                            .orElseGet(() -> words.text("month.running"))),
                    DeskCell.of(submitted(month)),
                    DeskCell.to(address + "/csv", "CSV")),
                open ? List.of(submit) : List.of())),
        "");
  }

  private DeskTable figures(MonthReport month, Sort sort, List<MonthFigure> figures) {
    boolean fixed = month.submitted().isPresent();
    List<String> columns =
        Stream.of("library", "place", "measure", "detail", "number", "source")
            .map(name -> words.text("month.column." + name))
            .collect(Collectors.toCollection(ArrayList::new));
    if (fixed) {
      columns.add(words.text("desk.column.acts"));
    }
    return new DeskTable(
        words.text("month.sort." + sort.name()),
        figures.size() > MOST ? words.text("month.more", Integer.toString(MOST)) : "",
        columns,
        figures.stream()
            .limit(MOST)
            .map(figure ->
                new DeskTable.Row(cells(figure), fixed ? correct(month, figure) : List.of()))
            .toList(),
        words.text("month.none"));
  }

  private List<DeskCell> cells(MonthFigure figure) {
    Cell cell = figure.cell();
    return List.of(
        DeskCell.of(library(cell)),
        DeskCell.of(place(cell)),
        DeskCell.of(measure(cell)),
        DeskCell.of(detail(cell)),
        DeskCell.stressed(number(cell, figure.number()), "number"),
        source(figure));
  }

  private String library(Cell cell) {
    return cell.agency().isEmpty() ? "" : words.agency(new AgencySymbol(cell.agency()));
  }

  private String place(Cell cell) {
    return cell.place().isEmpty() ? "" : words.place(new PlaceCode(cell.place()));
  }

  private String measure(Cell cell) {
    return words.code("month.measure.", cell.measure());
  }

  private static String detail(Cell cell) {
    return Stream.of(cell.readerType(), cell.ageBand(), cell.reason())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String number(Cell cell, long number) {
    return FigureUnit.of(cell.measure()).text(number);
  }

  private DeskCell source(MonthFigure figure) {
    String source = words.text("month.source." + figure.source().name());
    String text = figure.late() ? source + " · " + words.text("month.late") : source;
    return DeskCell.stressed(text, figure.late() || figure.source() == Source.HAND ? "warn" : "");
  }

  private List<DeskForm> correct(MonthReport month, MonthFigure figure) {
    Cell cell = figure.cell();
    return List.of(
        new DeskForm(
            "/operator/months/" + month.month(),
            words.text("month.correct"),
            Map.of(
                "act", "correct",
                "agency", cell.agency(),
                "place", cell.place(),
                "measure", cell.measure(),
                "reason", cell.reason(),
                "readerType", cell.readerType(),
                "ageBand", cell.ageBand()),
            List.of(
                new DeskForm.Input(
                    "value",
                    words.text("month.column.number"),
                    "text",
                    number(cell, figure.number())),
                new DeskForm.Input("why", words.text("month.column.why"), "text", ""))));
  }

  private DeskTable corrections(List<MonthReport.Correction> corrections) {
    return new DeskTable(
        words.text("month.corrections"),
        words.text("month.corrections.note"),
        Stream.of("library", "place", "measure", "detail", "number", "why", "entered")
            .map(name -> words.text("month.column." + name))
            .toList(),
        corrections.stream()
            .map(fixed ->
                new DeskTable.Row(
                    List.of(
                        DeskCell.of(library(fixed.cell())),
                        DeskCell.of(place(fixed.cell())),
                        DeskCell.of(measure(fixed.cell())),
                        DeskCell.of(detail(fixed.cell())),
                        DeskCell.stressed(number(fixed.cell(), fixed.value()), "number"),
                        DeskCell.of(fixed.why()),
                        DeskCell.of(
                            words.time(fixed.entered().at())
                                + " "
                                + words.actor(fixed.entered().by()))),
                    List.of()))
            .toList(),
        words.text("month.none"));
  }
}
