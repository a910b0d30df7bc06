package org.tongjie.broker.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;

/** What happened to a request. Scans tell facts and are always believed. */
public sealed interface Event {
  /** When it happened, which may be before it was entered. */
  Instant at();

  /** The home library lets the reader borrow. */
  record PatronAccepted(Instant at) implements Event {}

  /** It does not, for this reason. */
  record PatronRefused(Instant at, String reason) implements Event {}

  /**
   * A supplier is asked.
   *
   * @param beside the number of the attempt whose supplier has not answered yet and is not given
   *     up, or 0
   */
  record SupplierChosen(Instant at, Candidate candidate, int beside) implements Event {
    /** A supplier that is asked alone. */
    public SupplierChosen(Instant at, Candidate candidate) {
      this(at, candidate, 0);
    }
  }

  /** Everybody was asked or is out of the question. */
  record NobodyCanSupply(Instant at, List<String> reasons) implements Event {}

  /** Only copies are left that staff have to agree to, for these reasons. */
  record ConsentAsked(Instant at, List<String> reasons) implements Event {}

  /** Staff agree that copies are asked for that the rights leave to them, or do not. */
  record ConsentDecided(Instant at, boolean given) implements Event {}

  /** What this program does itself failed again and again, for a fault of its own. */
  record EffectFailed(Instant at, EffectKind act, String reason) implements Event {}

  /** An event about one attempt. */
  sealed interface OfAttempt extends Event {
    int attempt();
  }

  /** The hold stands in the supplier's system. */
  record HoldPlaced(Instant at, int attempt, Optional<String> ref) implements OfAttempt {}

  /** The system takes no holds on such items: it is on the pull list alone. */
  record ListedForPull(Instant at, int attempt) implements OfAttempt {}

  record HoldRefused(Instant at, int attempt, String reason) implements OfAttempt {}

  /** The hold does not stand, or no longer. */
  record HoldGone(Instant at, int attempt) implements OfAttempt {}

  /** A system did what it was asked, or had done it before. */
  record ActDone(Instant at, int attempt, EffectKind act, Optional<LocalDate> due)
      implements OfAttempt {}

  /** A system has no such act: our ledger stands for it. */
  record ActNotOffered(Instant at, int attempt, EffectKind act) implements OfAttempt {}

  record ActRefused(Instant at, int attempt, EffectKind act, String reason) implements OfAttempt {}

  /** It cannot be told whether the system did it, and it must not be repeated. */
  record ActInDoubt(Instant at, int attempt, EffectKind act, String reason) implements OfAttempt {}

  /** The supplier's desk cannot supply. */
  record Declined(Instant at, int attempt, String reason) implements OfAttempt {}

  /** Staff who look after the reader wait for this supplier no longer. */
  record PassedOn(Instant at, int attempt) implements OfAttempt {}

  /** Put into a bin or given to a carrier. */
  record Sent(Instant at, int attempt, PlaceCode from, PlaceCode to) implements OfAttempt {}

  /**
   * Scanned in at a place.
   *
   * @param atOwner whether the place belongs to the item's owner
   */
  record Received(Instant at, int attempt, PlaceCode place, boolean atOwner) implements OfAttempt {}

  /** Given to the reader. */
  record HandedOut(Instant at, int attempt, PlaceCode place, LocalDate due) implements OfAttempt {}

  /** Brought back by the reader, anywhere. */
  record TakenBack(Instant at, int attempt, PlaceCode place, boolean atOwner)
      implements OfAttempt {}

  record LostReported(Instant at, int attempt, String reason) implements OfAttempt {}

  record DamageReported(Instant at, int attempt, String text) implements OfAttempt {}

  record ClaimedReturned(Instant at, int attempt) implements OfAttempt {}

  /** Given up, paid for or replaced. */
  record WrittenOff(Instant at, int attempt, String reason) implements OfAttempt {}

  record RecallAsked(Instant at, int attempt, LocalDate due) implements OfAttempt {}

  record RenewAsked(Instant at) implements Event {}

  record CancelAsked(Instant at) implements Event {}

  /**
   * It is to be brought elsewhere.
   *
   * @param byStaff whether staff decided so, and not the reader
   */
  record PickupChanged(Instant at, PlaceCode place, boolean byStaff) implements Event {}

  /**
   * It is to wait longer on the shelf for its reader.
   *
   * @param byStaff whether staff grant it, and not the reader asks for it
   */
  record ShelfExtended(Instant at, boolean byStaff) implements Event {}

  /**
   * A librarian decided what could not be told.
   *
   * @param attempt the number of the attempt, or 0 for the request itself
   */
  record StaffDecided(Instant at, int attempt, EffectKind act, Decision decision)
      implements Event {}

  /** Time has come to this point. */
  record ClockReached(Instant at) implements Event {}

  /** What a librarian can decide about an act in doubt, refused or failed. */
  enum Decision {
    /** It stands in the system. */
    IT_IS_DONE,
    /** It does not stand in the system, and shall not. */
    IT_IS_NOT_DONE,
    /** Do it again. */
    TRY_AGAIN,
    /** Seen and settled. */
    DISMISS
  }
}
