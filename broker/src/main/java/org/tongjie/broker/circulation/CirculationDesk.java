package org.tongjie.broker.circulation;

import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.transit.Difference;
import org.tongjie.broker.transit.TransitStore;
import org.tongjie.broker.transit.TransitStore.Load;
import org.tongjie.broker.transit.TransitStore.Stamp;
import org.tongjie.broker.work.ActAnswer;

/** Carries out what scans mean: tells the requests, fills bins, lists books nobody expected. */
public final class CirculationDesk {
  private final Acts acts;
  private final DeskFacts facts;
  private final TransitStore transit;
  private final HandOutCheck cards;
  private final Supplier<Region> region;

  public CirculationDesk(Acts acts, Counter counter, Supplier<Region> region) {
    this.acts = acts;
    this.facts = counter.facts();
    this.transit = counter.transit();
    this.cards = counter.cards();
    this.region = region;
  }

  /** What counters know and keep, and whom they ask. */
  public record Counter(DeskFacts facts, TransitStore transit, HandOutCheck cards) {}

  /** Tells a request what happened, as {@link org.tongjie.broker.work.Lending#act} does. */
  @FunctionalInterface
  public interface Acts {
    ActAnswer act(RequestId id, Event event, String eventId, String actor);
  }

  /**
   * Who scans.
   *
   * @param form the same for the same scan sent twice, so that it is one act
   * @param actor who acts, without a name
   * @param late whether it was done before and is entered now
   * @param override why a book is handed out though the home library says no, or empty: for heads
   *     of desks alone
   */
  public record By(String form, String actor, boolean late, String override) {}

  /** A decision and what became of it. */
  public record Result(ScanDecision decision, Told told, CardNote note) {}

  /** Whether the requests know. */
  public sealed interface Told {}

  /** Kept. */
  public record Recorded() implements Told {}

  /** Nothing had to be kept, or it was kept before. */
  public record NothingNew() implements Told {}

  /** It cannot be so now; empty where the item is promised to another request. */
  public record Refused(Optional<Step.Refusal> why) implements Told {}

  /** Decides what a scan means and carries it out. */
  public Result scan(Scan scan, By by) {
    HandOutCheck.Checked checked = cards.check(decide(scan, by), by);
    ScanDecision decision = checked.decision();
    Told told =
        decision instanceof ScanDecision.OfPiece ofPiece ? tell(ofPiece, by) : new NothingNew();
    if (!(told instanceof Refused)) {
      carry(decision, scan, new Stamp(scan.at(), by.actor()));
    }
    return new Result(decision, told, checked.note());
  }

  /** What it means; where the reader's school closes too soon, the book is brought elsewhere. */
  private ScanDecision decide(Scan scan, By by) {
    Region current = region.get();
    ScanRules rules = new ScanRules(current, facts);
    ScanDecision decision = rules.decide(scan);
    Optional<PlaceCode> instead = new TermEnd(current).instead(decision, scan);
    if (instead.isPresent() && decision instanceof ScanDecision.OfPiece book) {
      Event moved = new Event.PickupChanged(scan.at(), instead.get(), true);
      acts.act(book.piece().request().id(), moved, "desk-" + by.form() + "-moved", by.actor());
      return rules.decide(scan);
    }
    return decision;
  }

  /** A form sent again meets its first event, and stops there. */
  private Told tell(ScanDecision.OfPiece decision, By by) {
    Told told = new NothingNew();
    int number = 0;
    for (Event event : decision.events()) {
      String id = "desk-" + by.form() + "-" + number++;
      switch (acts.act(decision.piece().request().id(), event, id, by.actor())) {
        case ActAnswer.Done _ -> told = new Recorded();
        case ActAnswer.NothingToDo _ -> {
          return told;
        }
        case ActAnswer.Refused refused -> {
          return new Refused(Optional.of(refused.why()));
        }
        case ActAnswer.Unknown _ -> {
          return new Refused(Optional.of(Step.Refusal.UNKNOWN_ATTEMPT));
        }
        case ActAnswer.ItemTaken _ -> {
          return new Refused(Optional.empty());
        }
      }
    }
    return told;
  }

  private void carry(ScanDecision decision, Scan scan, Stamp stamp) {
    switch (decision) {
      case ScanDecision.Send send -> bin(scan, send.piece(), send.to(), stamp);
      case ScanDecision.ForwardTo forward -> {
        transit.arrived(forward.piece().item(), scan.place(), scan.at());
        bin(scan, forward.piece(), forward.to(), stamp);
      }
      case ScanDecision.Shelve shelve ->
          transit.arrived(shelve.piece().item(), scan.place(), scan.at());
      case ScanDecision.CameHome home ->
          transit.arrived(home.piece().item(), scan.place(), scan.at());
      case ScanDecision.OwnBook own -> transit.arrived(own.item(), scan.place(), scan.at());
      case ScanDecision.Stray stray -> stray(stray, scan.place(), stamp);
      case ScanDecision.AskForCard _,
          ScanDecision.HandOut _,
          ScanDecision.CardStopped _,
          ScanDecision.WrongReader _,
          ScanDecision.TakeBack _,
          ScanDecision.PutBackOnShelf _,
          ScanDecision.AlreadySent _,
          ScanDecision.JustHandedOut _,
          ScanDecision.ReaderAtDesk _,
          ScanDecision.Ambiguous _,
          ScanDecision.Unreadable _ -> {}
    }
  }

  private void bin(Scan scan, Piece piece, PlaceCode to, Stamp stamp) {
    transit.put(new Load(scan.place(), to, piece.item(), piece.title()), stamp);
  }

  private void stray(ScanDecision.Stray stray, PlaceCode place, Stamp stamp) {
    Difference.Kind kind =
        stray.item().isPresent() ? Difference.Kind.STRAY_BOOK : Difference.Kind.UNKNOWN_BOOK;
    transit.report(new Difference(kind, stray.item(), stray.barcode()), place, stamp);
    if (stray.item().isPresent() && stray.sendTo().isPresent()) {
      ItemKey item = stray.item().get();
      transit.put(new Load(place, stray.sendTo().get(), item, ""), stamp);
    }
  }
}
