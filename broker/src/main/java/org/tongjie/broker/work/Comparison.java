package org.tongjie.broker.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.HoldState;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Leg.Stage;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;

/** One attempt, as its supplier's system knows it. */
final class Comparison {
  private final Connector connector;
  private final PatronRequest request;
  private final SupplierRequest attempt;
  private final Instant now;
  private boolean isThere;
  private boolean isMissing;

  Comparison(Connector connector, PatronRequest request, SupplierRequest attempt, Instant now) {
    this.connector = connector;
    this.request = request;
    this.attempt = attempt;
    this.now = now;
  }

  /**
   * What the system says of it.
   *
   * @param event what happened there without us, if anything did
   * @param there whether the hold or loan that should stand there does; empty where none should, or
   *     that cannot be told
   */
  record Found(Optional<Event> event, Optional<Boolean> there) {}

  /** Asks the system. */
  Found found() {
    Optional<Event> event = event();
    boolean told = isThere || isMissing;
    return new Found(event, Optional.of(isThere).filter(there -> told && shouldStand()));
  }

  /** A hold in doubt need not, and a loan whose book is on its way home may end there any time. */
  private boolean shouldStand() {
    return switch (attempt.state()) {
      case HELD, SENT, AT_PICKUP, LENT -> true;
      case ASKING, WITHDRAWING, DOUBTFUL, RETURNING, MISSING, SETTLED -> false;
    };
  }

  private Optional<Event> event() {
    boolean moves = attempt.candidate().path() == Path.NATIVE;
    return switch (attempt.state()) {
      case HELD -> attempt.supply().hold() == Stage.STANDS ? held(moves) : Optional.empty();
      case DOUBTFUL -> doubtful();
      case SENT, AT_PICKUP -> moves && isKnownThere() ? onTheWay() : Optional.empty();
      case LENT -> moves ? returned() : cameHome(broughtBack());
      case RETURNING -> moves ? isKnownThere() ? home() : Optional.empty() : cameHome(received());
      case ASKING, WITHDRAWING, MISSING, SETTLED -> Optional.empty();
    };
  }

  /** A system that had neither hold nor loan knows nothing of the journey: our scans alone tell. */
  private boolean isKnownThere() {
    return attempt.supply().hold() != Stage.NONE || attempt.supply().loan() != Stage.NONE;
  }

  private Optional<Event> held(boolean moves) {
    return switch (hold()) {
      case HoldProof.Found found -> moves ? moved(found.state()) : Optional.empty();
      case HoldProof.CannotTell unknown -> Optional.empty();
      case HoldProof.Absent absent -> holdEnded(moves);
    };
  }

  /** A hold is also gone when the item was lent on it at the counter. */
  private Optional<Event> holdEnded(boolean moves) {
    if (!isLentToOurCard()) {
      return Optional.of(new Event.HoldGone(now, attempt.number()));
    }
    return moves ? handedOut() : sent();
  }

  private Optional<Event> moved(HoldState state) {
    return switch (state) {
      case WAITING -> Optional.empty();
      case IN_TRANSIT -> sent();
      case READY -> arrived();
    };
  }

  /** As long as the hold stands the item is not home, whatever its system believes of it. */
  private Optional<Event> onTheWay() {
    return switch (hold()) {
      case HoldProof.Found found ->
          attempt.state() == SupplyState.SENT && found.state() == HoldState.READY
              ? arrived()
              : Optional.empty();
      case HoldProof.Absent absent -> lentOrHome();
      case HoldProof.CannotTell unknown -> isLentToOurCard() ? handedOut() : Optional.empty();
    };
  }

  private Optional<Event> lentOrHome() {
    return isLentToOurCard() ? handedOut() : home();
  }

  /** Only a loan that the system knew of can have ended there. */
  private Optional<Event> returned() {
    return attempt.supply().loan() == Stage.STANDS && loan() instanceof LoanProof.Absent
        ? Optional.of(broughtBack())
        : Optional.empty();
  }

  private Optional<Event> home() {
    return isOnShelf() ? Optional.of(received()) : Optional.empty();
  }

  /** A book that we had lent out there came home past our scan box: its desk checked it in. */
  private Optional<Event> cameHome(Event scan) {
    boolean lent = attempt.supply().loan() == Stage.STANDS;
    return lent && loan() instanceof LoanProof.Absent && isOnShelf()
        ? Optional.of(scan)
        : Optional.empty();
  }

  private Event broughtBack() {
    return new Event.TakenBack(now, attempt.number(), attempt.home(), true);
  }

  private Event received() {
    return new Event.Received(now, attempt.number(), attempt.home(), true);
  }

  private boolean isOnShelf() {
    return connector.availability().items(List.of(attempt.candidate().item().barcode())).stream()
        .anyMatch(item -> item.condition() == Condition.ON_SHELF);
  }

  /** What could not be told at first can often be told later. */
  private Optional<Event> doubtful() {
    return switch (hold()) {
      case HoldProof.Absent absent -> Optional.of(new Event.HoldGone(now, attempt.number()));
      case HoldProof.Found found -> takeBack();
      case HoldProof.CannotTell unknown -> Optional.empty();
    };
  }

  /** A hold that a system does not let us cancel is left to the person who knows of it. */
  private Optional<Event> takeBack() {
    return request.attentions().stream()
        .filter(one -> one.attempt() == attempt.number())
        .filter(one -> one.kind() == Attention.Kind.ACT_IN_DOUBT)
        .map(Attention::act)
        .filter(act -> act == EffectKind.PLACE_HOLD)
        .findFirst()
        .map(act -> new Event.StaffDecided(now, attempt.number(), act, Event.Decision.IT_IS_DONE));
  }

  private Optional<Event> sent() {
    PlaceCode to = request.wish().pickup();
    return Optional.of(new Event.Sent(now, attempt.number(), attempt.home(), to));
  }

  private Optional<Event> arrived() {
    return Optional.of(new Event.Received(now, attempt.number(), request.wish().pickup(), false));
  }

  private Optional<Event> handedOut() {
    LocalDate due =
        loan() instanceof LoanProof.Found found
            ? found.due().orElseGet(this::usualDue)
            : usualDue();
    return Optional.of(new Event.HandedOut(now, attempt.number(), request.wish().pickup(), due));
  }

  private LocalDate usualDue() {
    return LocalDate.ofInstant(now, Calendars.USUAL_ZONE)
        .plusDays(attempt.candidate().terms().days());
  }

  private boolean isLentToOurCard() {
    return loan() instanceof LoanProof.Found;
  }

  private HoldProof hold() {
    boolean provable = connector.capabilities().of(Operation.HOLD).proof() != Proof.NONE;
    HoldProof proof = provable ? connector.holds().find(order()) : new HoldProof.CannotTell();
    isThere |= proof instanceof HoldProof.Found;
    isMissing |= proof instanceof HoldProof.Absent;
    return proof;
  }

  private LoanProof loan() {
    boolean provable = connector.capabilities().of(Operation.CHECK_OUT).proof() != Proof.NONE;
    LoanProof proof =
        provable ? connector.circulation().findLoan(loanOrder()) : new LoanProof.CannotTell();
    isThere |= proof instanceof LoanProof.Found;
    isMissing |= attempt.state() == SupplyState.LENT && proof instanceof LoanProof.Absent;
    return proof;
  }

  private LoanOrder loanOrder() {
    return new LoanOrder(
        marker(), attempt.candidate().card(), attempt.candidate().item(), attempt.due());
  }

  private Marker marker() {
    return new Marker(OutboxEntry.marker(request.id(), attempt.number()));
  }

  private HoldOrder order() {
    return new HoldOrder(
        marker(),
        attempt.candidate().card(),
        attempt.candidate().item(),
        "",
        request.wish().neededBy());
  }
}
