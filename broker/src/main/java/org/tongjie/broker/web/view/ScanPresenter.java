package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.broker.circulation.CardNote;
import org.tongjie.broker.circulation.CirculationDesk;
import org.tongjie.broker.circulation.Piece;
import org.tongjie.broker.circulation.Scan;
import org.tongjie.broker.circulation.ScanDecision;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;

/** Says what a scan meant: a sign, a colour and words. */
public final class ScanPresenter {
  private static final String GOOD = "good";
  private static final String MOVE = "move";
  private static final String ASK = "ask";
  private static final String STOP = "stop";

  private final DeskWords words;

  public ScanPresenter(DeskWords words) {
    this.words = words;
  }

  /** Nothing was scanned yet. */
  public ScanView idle(boolean late) {
    return new ScanView(
        "idle", "…", words.text("desk.idle"), List.of(), Map.of(), List.of(), List.of(), late);
  }

  /** Another member works here from now on. */
  public ScanView staff(int number) {
    return plain(GOOD, "⇄", words.text("desk.result.staff", Integer.toString(number)));
  }

  /** The time given by hand means nothing. */
  public ScanView badTime() {
    ScanView view = plain(STOP, "!", words.text("desk.result.badTime"));
    return late(view);
  }

  private static ScanView plain(String tone, String sign, String result, String... lines) {
    return new ScanView(tone, sign, result, List.of(lines), Map.of(), List.of(), List.of(), false);
  }

  private static ScanView late(ScanView view) {
    return new ScanView(
        view.tone(),
        view.sign(),
        view.result(),
        view.lines(),
        view.waiting(),
        view.slips(),
        view.choices(),
        true);
  }

  /**
   * What a scan meant and what became of it.
   *
   * @param by who scanned, and when
   * @param head whether the member may hand out against the home library's word
   */
  public ScanView result(
      CirculationDesk.Result result, Scan scan, CirculationDesk.By by, boolean head) {
    ScanView view =
        switch (result.told()) {
          case CirculationDesk.Refused refused -> refused(result.decision(), refused);
          case CirculationDesk.Recorded _, CirculationDesk.NothingNew _ ->
              result.decision() instanceof ScanDecision.CardStopped stopped
                  ? stopped(stopped, scan, head)
                  : decision(result.decision(), scan).with(noted(result.note()));
        };
    return by.late() ? late(view) : view;
  }

  private List<String> noted(CardNote note) {
    return switch (note) {
      case NONE -> List.of();
      case UNCHECKED -> List.of(words.text("desk.result.unchecked"));
      case NOT_WAITED -> List.of(words.text("desk.result.notWaited"));
      case OVERRIDDEN -> List.of(words.text("desk.result.overridden"));
    };
  }

  /** Why nothing is lent on the card, and who can help; a head of desk may decide otherwise. */
  private ScanView stopped(ScanDecision.CardStopped stopped, Scan scan, boolean head) {
    String issuer = words.agency(stopped.card().issuer());
    ScanView view =
        piece(STOP, "✕", words.text("desk.result.cardStopped"), stopped.piece(), "")
            .with(
                stopped.why().stream()
                    .map(why ->
                        words.text(
                            "desk.result.why",
                            why.in(words.language()),
                            words.text("desk.help." + why.name(), issuer)))
                    .toList());
    if (!head) {
      return view.with(List.of(words.text("desk.result.askHead")));
    }
    DeskForm override =
        new DeskForm(
                "/desk",
                words.text("desk.override.do"),
                again(scan),
                List.of(new DeskForm.Input("override", words.text("desk.override"), "text", "")))
            .under(words.text("desk.override.fold"));
    return view.choosing(List.of(override));
  }

  private static Map<String, String> again(Scan scan) {
    Map<String, String> fields = inHand(scan);
    fields.put("text", scan.text());
    scan.chosen()
        .ifPresent(choice -> {
          switch (choice) {
            case Scan.ThisItem(ItemKey item) -> {
              fields.put("chosenKind", "item");
              fields.put("chosen", item.owner().value());
            }
            case Scan.ThisCard(CardKey card) -> {
              fields.put("chosenKind", "card");
              fields.put("chosen", card.issuer().value());
            }
          }
        });
    return fields;
  }

  private ScanView refused(ScanDecision decision, CirculationDesk.Refused refused) {
    String why = refused.why().map(words::word).orElseGet(() -> words.text("desk.result.taken"));
    String title = decision instanceof ScanDecision.OfPiece of ? of.piece().title() : "";
    return plain(STOP, "✕", why, title);
  }

  private ScanView decision(ScanDecision decision, Scan scan) {
    return switch (decision) {
      case ScanDecision.Send(Piece piece, PlaceCode to, var events) ->
          piece(MOVE, "→", words.text("desk.result.send", words.place(to)), piece, "transfer");
      case ScanDecision.ForwardTo(Piece piece, PlaceCode to, var events) ->
          piece(MOVE, "→", words.text("desk.result.forward", words.place(to)), piece, "transfer");
      case ScanDecision.AlreadySent(Piece piece, PlaceCode to) ->
          piece(
              MOVE, "↻", words.text("desk.result.alreadySent", words.place(to)), piece, "transfer");
      case ScanDecision.Shelve(Piece piece, var events) ->
          piece(GOOD, "✓", words.text("desk.result.shelve", piece.shelfMark()), piece, "pickup");
      case ScanDecision.AskForCard(Piece piece) -> askForCard(piece);
      case ScanDecision.CardStopped stopped -> stopped(stopped, scan, false);
      case ScanDecision.HandOut(Piece piece, var card, var due, var events) ->
          piece(GOOD, "✓", words.text("desk.result.handOut", due.toString()), piece, "");
      case ScanDecision.WrongReader(Piece piece) ->
          piece(STOP, "✕", words.text("desk.result.wrongReader"), piece, "");
      case ScanDecision.TakeBack(Piece piece, var to, var events) ->
          piece(
              GOOD,
              "↩",
              to.map(place -> words.text("desk.result.takeBack", words.place(place)))
                  .orElseGet(() -> words.text("desk.result.takeBackHome")),
              piece,
              to.isPresent() ? "transfer" : "");
      case ScanDecision.PutBackOnShelf(Piece piece) ->
          piece(ASK, "▤", words.text("desk.result.putBack"), piece, "");
      case ScanDecision.CameHome(Piece piece, boolean wanted, var events) ->
          piece(
              GOOD,
              "⌂",
              wanted ? words.text("desk.result.homeWanted") : words.text("desk.result.home"),
              piece,
              "");
      case ScanDecision.JustHandedOut(Piece piece) ->
          piece(ASK, "…", words.text("desk.result.justHandedOut"), piece, "");
      case ScanDecision.OwnBook(ItemKey item) ->
          plain(ASK, "▤", words.text("desk.result.own"), item.barcode());
      case ScanDecision.Stray stray -> stray(stray);
      case ScanDecision.ReaderAtDesk reader -> reader(reader);
      case ScanDecision.Ambiguous ambiguous -> ambiguous(ambiguous, scan);
      case ScanDecision.Unreadable _ -> plain(STOP, "!", words.text("desk.result.unreadable"));
    };
  }

  private ScanView piece(String tone, String sign, String result, Piece piece, String slip) {
    String address = request(piece);
    List<DeskCell> links = new ArrayList<>();
    if (!slip.isEmpty()) {
      String at = address + "/slips/" + piece.attempt().number() + "/" + slip;
      links.add(DeskCell.to(at + "?paper=roll", words.text("desk.slip.roll")));
      links.add(DeskCell.to(at + "?paper=a4", words.text("desk.slip.a4")));
    }
    links.add(DeskCell.to(address, words.text("desk.request.open")));
    List<String> lines =
        List.of(piece.title(), words.agency(piece.item().owner()) + " · " + piece.item().barcode());
    return new ScanView(tone, sign, result, lines, Map.of(), links, List.of(), false);
  }

  private static String request(Piece piece) {
    return "/desk/requests/" + piece.request().id();
  }

  private ScanView askForCard(Piece piece) {
    ScanView view = piece(ASK, "?", words.text("desk.result.askCard"), piece, "pickup");
    return new ScanView(
        view.tone(),
        view.sign(),
        view.result(),
        view.lines(),
        Map.of("bookOwner", piece.item().owner().value(), "bookCode", piece.item().barcode()),
        view.slips(),
        List.of(),
        false);
  }

  private ScanView stray(ScanDecision.Stray stray) {
    String result =
        stray
            .sendTo()
            .map(place -> words.text("desk.result.stray", words.place(place)))
            .orElseGet(() -> words.text("desk.result.unknown"));
    return plain(stray.sendTo().isPresent() ? MOVE : ASK, "+", result, stray.barcode());
  }

  private ScanView reader(ScanDecision.ReaderAtDesk reader) {
    List<String> lines = new ArrayList<>();
    for (Piece piece : reader.ready()) {
      lines.add(piece.shelfMark() + " · " + piece.title() + " · " + piece.item().barcode());
    }
    return new ScanView(
        ASK,
        "☺",
        words.text("desk.result.reader", reader.ready().size()),
        lines,
        Map.of(
            "readerIssuer", reader.card().issuer().value(), "readerCard", reader.card().number()),
        List.of(),
        List.of(),
        false);
  }

  private ScanView ambiguous(ScanDecision.Ambiguous asked, Scan scan) {
    List<DeskForm> choices = new ArrayList<>();
    for (ItemKey item : asked.items()) {
      choices.add(
          choice(
              words.text("desk.choice.item", words.agency(item.owner())),
              asked.text(),
              Map.of("chosenKind", "item", "chosen", item.owner().value()),
              scan));
    }
    for (CardKey card : asked.cards()) {
      choices.add(
          choice(
              words.text("desk.choice.card", words.agency(card.issuer())),
              card.number(),
              Map.of("chosenKind", "card", "chosen", card.issuer().value()),
              scan));
    }
    return new ScanView(
        ASK,
        "?",
        words.text("desk.result.ambiguous"),
        List.of(),
        Map.of(),
        List.of(),
        choices,
        false);
  }

  /** The same scan again, with what it is. */
  private static DeskForm choice(String label, String text, Map<String, String> chosen, Scan scan) {
    Map<String, String> hidden = inHand(scan);
    hidden.putAll(chosen);
    hidden.put("text", text);
    return DeskForm.button("/desk", label, hidden);
  }

  /** What was scanned before and waits for the next scan, as it is sent along. */
  private static Map<String, String> inHand(Scan scan) {
    Map<String, String> hidden = new LinkedHashMap<>();
    switch (scan.inHand()) {
      case Scan.Book(ItemKey item) -> {
        hidden.put("bookOwner", item.owner().value());
        hidden.put("bookCode", item.barcode());
      }
      case Scan.Reader(CardKey card) -> {
        hidden.put("readerIssuer", card.issuer().value());
        hidden.put("readerCard", card.number());
      }
      case Scan.Nothing _ -> {}
    }
    return hidden;
  }
}
