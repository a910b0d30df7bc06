package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.circulation.CardNote;
import org.tongjie.broker.circulation.CirculationDesk;
import org.tongjie.broker.circulation.Piece;
import org.tongjie.broker.circulation.ScanDecision;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.store.HistoryLine;
import org.tongjie.catalog.cluster.ClusterId;

/** Requests and scans as JSON; readers are not named. */
final class DeskJson {
  private DeskJson() {}

  /** One attempt at one supplier. */
  record Attempt(
      int number,
      String owner,
      String barcode,
      String title,
      String record,
      String home,
      String state,
      String status,
      String seen,
      String due,
      String reason) {
    static Attempt of(SupplierRequest attempt, Wish wish) {
      return new Attempt(
          attempt.number(),
          attempt.candidate().item().owner().value(),
          attempt.candidate().item().barcode(),
          attempt.candidate().title(wish),
          ClusterId.of(attempt.candidate().record(wish)),
          attempt.home().value(),
          attempt.state().name(),
          attempt.status().name(),
          attempt.whereabouts().lastSeen().value(),
          attempt.due().map(Object::toString).orElse(""),
          attempt.reason());
    }
  }

  /** What needs a person. */
  record Attention(String kind, int attempt, String act, String since, String text) {
    static Attention of(org.tongjie.broker.request.Attention one) {
      return new Attention(
          one.kind().name(), one.attempt(), one.act().name(), one.since().toString(), one.text());
    }
  }

  /** A line of the history. */
  record Past(String at, String entered, String actor, String state, String event) {
    static Past of(HistoryLine line) {
      return new Past(
          line.at().toString(),
          line.entered().toString(),
          line.actor(),
          line.state().name(),
          line.event().map(event -> event.getClass().getSimpleName()).orElse("Submitted"));
    }
  }

  /** A request; its history only where one request was asked for. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Request(
      String id,
      String title,
      String copy,
      String state,
      String outcome,
      String issuer,
      String pickup,
      String placed,
      List<Attempt> attempts,
      List<Attention> attentions,
      List<Past> history) {
    static Request of(PatronRequest request, List<HistoryLine> history) {
      return new Request(
          request.id().toString(),
          request.wish().title(),
          request.wish().copy().text(),
          request.state().name(),
          request.outcome().map(Enum::name).orElse(""),
          request.wish().card().issuer().value(),
          request.wish().pickup().value(),
          request.wish().placed().toString(),
          request.suppliers().stream().map(attempt -> Attempt.of(attempt, request.wish())).toList(),
          request.attentions().stream().map(Attention::of).toList(),
          history.stream().map(Past::of).toList());
    }
  }

  /** What a scan meant. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Scanned(
      String decision,
      String told,
      String refusal,
      String why,
      String request,
      int attempt,
      String title,
      String to,
      String due,
      String shelfMark,
      String card,
      List<MeJson.ObstacleJson> obstacles,
      List<String> owners,
      List<String> issuers) {
    static Scanned of(CirculationDesk.Result result, Words words) {
      ScanDecision decision = result.decision();
      Optional<Piece> piece =
          decision instanceof ScanDecision.OfPiece of ? Optional.of(of.piece()) : Optional.empty();
      Optional<Refusal> refusal =
          result.told() instanceof CirculationDesk.Refused refused
              ? Optional.of(refused.why().map(Refusal::atDesk).orElse(Refusal.ITEM_TAKEN))
              : Optional.empty();
      ScanDecision.Ambiguous asked =
          decision instanceof ScanDecision.Ambiguous one
              ? one
              : new ScanDecision.Ambiguous("", List.of(), List.of());
      return new Scanned(
          decision.getClass().getSimpleName(),
          result.told().getClass().getSimpleName(),
          refusal.map(Enum::name).orElse(""),
          refusal.map(one -> one.title(words)).orElse(""),
          piece.map(one -> one.request().id().toString()).orElse(""),
          piece.map(one -> one.attempt().number()).orElse(0),
          piece.map(Piece::title).orElse(""),
          destination(decision).map(PlaceCode::value).orElse(""),
          decision instanceof ScanDecision.HandOut out ? out.due().toString() : "",
          decision instanceof ScanDecision.Shelve shelve ? shelve.piece().shelfMark() : "",
          result.note() == CardNote.NONE ? "" : result.note().name(),
          decision instanceof ScanDecision.CardStopped stopped
              ? stopped.why().stream().map(why -> MeJson.ObstacleJson.of(why, words)).toList()
              : List.of(),
          asked.items().stream().map(item -> item.owner().value()).toList(),
          asked.cards().stream().map(card -> card.issuer().value()).toList());
    }
  }

  private static Optional<PlaceCode> destination(ScanDecision decision) {
    return switch (decision) {
      case ScanDecision.Send send -> Optional.of(send.to());
      case ScanDecision.ForwardTo forward -> Optional.of(forward.to());
      case ScanDecision.AlreadySent sent -> Optional.of(sent.to());
      case ScanDecision.TakeBack back -> back.sendTo();
      case ScanDecision.Stray stray -> stray.sendTo();
      case ScanDecision.Shelve _,
          ScanDecision.AskForCard _,
          ScanDecision.HandOut _,
          ScanDecision.CardStopped _,
          ScanDecision.WrongReader _,
          ScanDecision.PutBackOnShelf _,
          ScanDecision.CameHome _,
          ScanDecision.JustHandedOut _,
          ScanDecision.OwnBook _,
          ScanDecision.ReaderAtDesk _,
          ScanDecision.Ambiguous _,
          ScanDecision.Unreadable _ ->
          Optional.empty();
    };
  }
}
