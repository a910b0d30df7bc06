package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.circulation.HandAct;
import org.tongjie.broker.circulation.Piece;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.transit.DifferenceCase;

/** The lists of a desk in words. */
public final class DeskTables {
  private final DeskWords words;

  public DeskTables(DeskWords words) {
    this.words = words;
  }

  /** A piece with where it stands. */
  public record Shelved(Piece piece, String location, String callNumber) {}

  private static String address(RequestId id) {
    return "/desk/requests/" + id;
  }

  private static DeskCell title(Piece piece) {
    return DeskCell.to(address(piece.request().id()), piece.title());
  }

  private static DeskCell code(Piece piece) {
    return DeskCell.stressed(piece.item().barcode(), "code");
  }

  private DeskCell until(Piece piece) {
    return DeskCell.of(words.time(piece.attempt().deadline()));
  }

  private static DeskForm act(Piece piece, String act, String label) {
    return DeskForm.button(
        address(piece.request().id()) + "/acts",
        label,
        Map.of("act", act, "attempt", Integer.toString(piece.attempt().number())));
  }

  /** The pull list. */
  public DeskTable pull(List<Shelved> rows) {
    return new DeskTable(
        words.text("desk.pull"),
        words.text("desk.pull.note"),
        words.columns("place", "location", "callNumber", "title", "barcode", "to", "until", "acts"),
        rows.stream()
            .map(row -> {
              Piece piece = row.piece();
              return new DeskTable.Row(
                  List.of(
                      DeskCell.of(words.place(piece.home())),
                      DeskCell.of(row.location()),
                      DeskCell.stressed(row.callNumber(), "code"),
                      title(piece),
                      code(piece),
                      DeskCell.of(words.place(piece.pickup())),
                      until(piece)),
                  List.of(act(piece, "NOT_ON_SHELF", words.text("desk.act.notOnShelf"))));
            })
            .toList(),
        words.text("desk.pull.none"));
  }

  /** What is on its way here. */
  public DeskTable coming(List<Piece> pieces) {
    return new DeskTable(
        words.text("desk.receive"),
        words.text("desk.receive.note"),
        movingColumns(),
        moving(pieces),
        words.text("desk.receive.none"));
  }

  /** What goes on from here. */
  public DeskTable leaving(List<Piece> pieces) {
    return new DeskTable(
        words.text("desk.home"),
        words.text("desk.home.note"),
        movingColumns(),
        moving(pieces),
        words.text("desk.home.none"));
  }

  private List<String> movingColumns() {
    return words.columns("title", "barcode", "owner", "where", "until");
  }

  private List<DeskTable.Row> moving(List<Piece> pieces) {
    return pieces.stream()
        .map(piece ->
            new DeskTable.Row(
                List.of(
                    title(piece),
                    code(piece),
                    DeskCell.of(words.agency(piece.item().owner())),
                    DeskCell.of(words.where(piece.attempt().whereabouts())),
                    until(piece)),
                List.of()))
        .toList();
  }

  /** The hold shelf in its order. */
  public DeskTable ready(List<Piece> pieces) {
    return new DeskTable(
        words.text("desk.shelf"),
        words.text("desk.shelf.note"),
        words.columns("mark", "title", "barcode", "since", "until"),
        pieces.stream()
            .sorted(Comparator.comparing(Piece::shelfMark))
            .map(piece ->
                new DeskTable.Row(
                    List.of(
                        DeskCell.stressed(piece.shelfMark(), "code"),
                        title(piece),
                        code(piece),
                        DeskCell.of(words.time(piece.attempt().since())),
                        until(piece)),
                    List.of()))
            .toList(),
        words.text("desk.shelf.none"));
  }

  /** What needs a person. */
  public DeskTable problems(List<PatronRequest> requests) {
    List<DeskTable.Row> rows = new ArrayList<>();
    for (PatronRequest request : requests) {
      for (Attention attention : request.attentions()) {
        rows.add(problem(request, attention));
      }
    }
    return new DeskTable(
        words.text("desk.problems"),
        words.text("desk.problems.note"),
        words.columns("problem", "title", "item", "since", "reason", "acts"),
        rows,
        words.text("desk.problems.none"));
  }

  /** One problem with the acts that help. */
  public DeskTable.Row problem(PatronRequest request, Attention attention) {
    String item =
        request
            .supplier(attention.attempt())
            .map(attempt ->
                words.agency(attempt.candidate().item().owner())
                    + " "
                    + attempt.candidate().item().barcode())
            .orElse("");
    String act = attention.act() == EffectKind.NONE ? "" : " · " + words.word(attention.act());
    return new DeskTable.Row(
        List.of(
            DeskCell.stressed(words.word(attention.kind()) + act, "warn"),
            DeskCell.to(address(request.id()), request.wish().title()),
            DeskCell.of(item),
            DeskCell.of(words.time(attention.since())),
            DeskCell.of(words.reason(attention.text()))),
        helps(request, attention));
  }

  private List<DeskForm> helps(PatronRequest request, Attention attention) {
    String path = address(request.id()) + "/acts";
    List<DeskForm> forms = new ArrayList<>();
    for (Event.Decision decision : decisions(attention)) {
      forms.add(
          DeskForm.button(
              path,
              words.word(decision),
              Map.of(
                  "act",
                  "DECIDE",
                  "attempt",
                  Integer.toString(attention.attempt()),
                  "effect",
                  attention.act().name(),
                  "decision",
                  decision.name())));
    }
    for (HandAct act : helping(request, attention)) {
      forms.add(
          DeskForm.button(
                  path,
                  words.act(act.name()),
                  Map.of("act", act.name(), "attempt", Integer.toString(attention.attempt())))
              .careful(act.isGrave()));
    }
    return forms;
  }

  /** What a desk can tell that ends the matter, as far as the request allows it. */
  private static List<HandAct> helping(PatronRequest request, Attention attention) {
    List<HandAct> helping =
        switch (attention.kind()) {
          case PATRON_CHECK_LATE, ROUTING_LATE, BROKER_FAILED -> List.of(HandAct.CANCEL);
          case CONSENT_NEEDED -> List.of(HandAct.CONSENT, HandAct.NO_CONSENT, HandAct.CANCEL);
          case TRANSIT_LATE, RETURN_LATE -> List.of(HandAct.LOST);
          case LONG_OVERDUE ->
              List.of(HandAct.RECALL, HandAct.CLAIMED_RETURNED, HandAct.LOST, HandAct.WRITTEN_OFF);
          case ITEM_MISSING -> List.of(HandAct.WRITTEN_OFF);
          case CANCEL_LATE, ACT_IN_DOUBT, ACT_REFUSED, DAMAGED -> List.of();
        };
    List<HandAct> possible =
        request
            .supplier(attention.attempt())
            .map(attempt -> HandAct.offered(request, attempt))
            .orElse(List.of());
    return helping.stream()
        .filter(act -> isPossible(request, act) || possible.contains(act))
        .toList();
  }

  private static boolean isPossible(PatronRequest request, HandAct act) {
    return switch (act) {
      case CANCEL -> HandAct.offersCancel(request);
      case CONSENT, NO_CONSENT -> HandAct.offersConsent(request);
      case NOT_ON_SHELF,
          ASK_NEXT,
          LOST,
          DAMAGED,
          CLAIMED_RETURNED,
          WRITTEN_OFF,
          RECALL,
          RENEW,
          KEEP_LONGER ->
          false;
    };
  }

  private static List<Event.Decision> decisions(Attention attention) {
    return switch (attention.kind()) {
      case ACT_IN_DOUBT, ACT_REFUSED ->
          List.of(
              Event.Decision.IT_IS_DONE, Event.Decision.IT_IS_NOT_DONE, Event.Decision.TRY_AGAIN);
      case CANCEL_LATE -> List.of(Event.Decision.IT_IS_DONE);
      case DAMAGED -> List.of(Event.Decision.DISMISS);
      case BROKER_FAILED ->
          List.of(
              attention.act() == EffectKind.TELL_READER
                  ? Event.Decision.DISMISS
                  : Event.Decision.TRY_AGAIN);
      case PATRON_CHECK_LATE, ROUTING_LATE -> List.of(Event.Decision.TRY_AGAIN);
      case CONSENT_NEEDED, TRANSIT_LATE, RETURN_LATE, LONG_OVERDUE, ITEM_MISSING -> List.of();
    };
  }

  /** Differences that nobody has settled. */
  public DeskTable cases(List<DifferenceCase> cases) {
    return new DeskTable(
        words.text("desk.cases"),
        words.text("desk.cases.note"),
        words.columns("problem", "item", "place", "since", "acts"),
        cases.stream().map(this::row).toList(),
        words.text("desk.cases.none"));
  }

  private DeskTable.Row row(DifferenceCase one) {
    String item =
        one.difference()
            .item()
            .map(key -> words.agency(key.owner()) + " " + key.barcode())
            .orElseGet(() -> one.difference().text());
    DeskCell kind =
        one.bin().isPresent()
            ? DeskCell.to(
                "/desk/bins/" + one.bin().getAsLong(), words.word(one.difference().kind()))
            : DeskCell.of(words.word(one.difference().kind()));
    return new DeskTable.Row(
        List.of(
            kind,
            DeskCell.of(item),
            DeskCell.of(words.place(one.place())),
            DeskCell.of(words.time(one.opened()))),
        List.of(
            new DeskForm(
                "/desk/cases/" + one.number(),
                words.text("desk.cases.settle"),
                Map.of(),
                List.of(new DeskForm.Input("how", words.text("desk.cases.how"), "text", "")))));
  }

  /** Requests that were searched for. */
  public DeskTable found(List<PatronRequest> requests) {
    return new DeskTable(
        words.text("desk.find.results"),
        "",
        words.columns("title", "item", "state", "to", "since"),
        requests.stream().map(this::row).toList(),
        words.text("desk.find.none"));
  }

  private DeskTable.Row row(PatronRequest request) {
    Optional<SupplierRequest> attempt = request.currentSupplier();
    String title =
        attempt
            .map(one -> one.candidate().title(request.wish()))
            .orElseGet(() -> request.wish().title());
    String item =
        attempt
            .map(SupplierRequest::candidate)
            .map(Candidate::item)
            .map(key -> words.agency(key.owner()) + " " + key.barcode())
            .orElse("");
    return new DeskTable.Row(
        List.of(
            DeskCell.to(address(request.id()), title),
            DeskCell.of(item),
            DeskCell.of(words.word(request.state())),
            DeskCell.of(words.place(request.wish().pickup())),
            DeskCell.of(words.time(request.wish().placed()))),
        List.of());
  }
}
