package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.transit.Bin;
import org.tongjie.broker.transit.HandoverSheet;

/** Bins and handover sheets in words. */
public final class BinPresenter {
  private final DeskWords words;

  public BinPresenter(DeskWords words) {
    this.words = words;
  }

  /** Bins that leave. */
  public DeskTable leaving(List<Bin> bins) {
    return table(words.text("desk.bins.leaving"), bins);
  }

  /** Bins that come. */
  public DeskTable coming(List<Bin> bins) {
    return table(words.text("desk.bins.coming"), bins);
  }

  private DeskTable table(String heading, List<Bin> bins) {
    return new DeskTable(
        heading,
        "",
        List.of(
            words.text("desk.bins.sheet"),
            words.text("desk.column.from"),
            words.text("desk.column.to"),
            words.text("desk.bins.pieces"),
            words.text("desk.bins.sent")),
        bins.stream()
            .map(bin ->
                new DeskTable.Row(
                    List.of(
                        DeskCell.to("/desk/bins/" + bin.number(), number(bin)),
                        DeskCell.of(words.place(bin.from())),
                        DeskCell.of(words.place(bin.to())),
                        DeskCell.of(bin.arrived() + " / " + bin.pieces()),
                        DeskCell.of(words.time(bin.sent().map(Bin.Handover::at)))),
                    List.of()))
            .toList(),
        words.text("desk.bins.none"));
  }

  private static String number(Bin bin) {
    return String.format(Locale.ROOT, "JJ%06d", bin.number());
  }

  /**
   * Who may sign, and how.
   *
   * @param late whether it is entered what was signed on paper, with its time
   */
  public record Signing(boolean sender, boolean receiver, boolean late) {}

  /** A sheet with the signatures that are next. */
  public SheetView sheet(HandoverSheet sheet, Signing signing, String notice) {
    Bin bin = sheet.bin();
    List<DeskCell> facts = new ArrayList<>();
    facts.add(fact("desk.column.from", words.place(bin.from())));
    facts.add(fact("desk.column.to", words.place(bin.to())));
    facts.add(fact("desk.bins.pieces", Integer.toString(bin.pieces())));
    facts.add(fact("desk.sheet.carrier", bin.carrier()));
    facts.add(fact("desk.bins.sent", handover(bin.sent())));
    facts.add(fact("desk.bins.received", handover(bin.received())));
    List<DeskForm> forms = forms(bin, signing);
    boolean onPaper = !forms.isEmpty() && !signing.late();
    return new SheetView(
        words.text("desk.sheet.title", number(bin)),
        facts,
        lines(sheet),
        forms,
        notice,
        onPaper ? path(bin) + "?late=1" : "");
  }

  private DeskCell fact(String label, String value) {
    return new DeskCell(value, "", words.text(label));
  }

  private String handover(Optional<Bin.Handover> handover) {
    return handover
        .map(one ->
            words.text("desk.sheet.counted", words.time(one.at(), one.entered()), one.counted())
                + " · "
                + words.actor(one.actor()))
        .orElse("–");
  }

  private DeskTable lines(HandoverSheet sheet) {
    return new DeskTable(
        words.text("desk.sheet.lines"),
        "",
        List.of(
            words.text("desk.column.barcode"),
            words.text("desk.column.owner"),
            words.text("desk.column.title"),
            words.text("desk.sheet.put"),
            words.text("desk.sheet.arrived")),
        sheet.lines().stream()
            .map(line ->
                new DeskTable.Row(
                    List.of(
                        DeskCell.stressed(line.item().barcode(), "code"),
                        DeskCell.of(words.agency(line.item().owner())),
                        DeskCell.of(line.title()),
                        DeskCell.of(words.time(line.put())),
                        DeskCell.of(words.time(line.arrived()))),
                    List.of()))
            .toList(),
        words.text("desk.bins.none"));
  }

  private static String path(Bin bin) {
    return "/desk/bins/" + bin.number();
  }

  private List<DeskForm> forms(Bin bin, Signing signing) {
    String action = path(bin) + (signing.late() ? "?late=1" : "");
    List<DeskForm.Input> inputs = new ArrayList<>();
    inputs.add(
        new DeskForm.Input(
            "counted", words.text("desk.sheet.count"), "number", Integer.toString(bin.pieces())));
    if (signing.late()) {
      inputs.add(new DeskForm.Input("at", words.text("desk.late.at"), "datetime-local", ""));
    }
    if (bin.sent().isEmpty() && signing.sender()) {
      inputs.addFirst(new DeskForm.Input("carrier", words.text("desk.sheet.carrier"), "text", ""));
      return List.of(
          new DeskForm(action, words.text("desk.sheet.send"), Map.of("act", "send"), inputs));
    }
    if (bin.sent().isPresent() && bin.received().isEmpty() && signing.receiver()) {
      return List.of(
          new DeskForm(action, words.text("desk.sheet.receive"), Map.of("act", "receive"), inputs));
    }
    return List.of();
  }
}
