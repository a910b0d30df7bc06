package org.tongjie.broker.patron;

import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.catalog.directory.AgencySymbol;

/** What happened to a request as far as it concerns its reader; what only systems do is none. */
public sealed interface ReaderStep {
  /** Something without more to tell. */
  enum Plain implements ReaderStep {
    ASKED,
    ACCEPTED,
    REFUSED,
    NOBODY,
    /** Staff decide whether it may be lent. */
    CONSENT_ASKED,
    CONSENT_GIVEN,
    CONSENT_REFUSED,
    RENEW_ASKED,
    CANCELLED,
    KEPT_LONGER,
    TIME_IS_UP,
    CLAIMED_RETURNED,
    LOST,
    RENEWED,
    NOT_RENEWED
  }

  /** A library is asked. */
  record Chosen(AgencySymbol library) implements ReaderStep {}

  /**
   * A library is asked beside another, which has not answered yet; whoever sends first supplies.
   */
  record ChosenBeside(AgencySymbol library, AgencySymbol other) implements ReaderStep {}

  /** A library cannot supply it. */
  record Declined(AgencySymbol library) implements ReaderStep {}

  /** It is brought to another place than first asked. */
  record Moved(PlaceCode place) implements ReaderStep {}

  /** It is on its way. */
  record Sent(PlaceCode from, PlaceCode to) implements ReaderStep {}

  /** It came to a place. */
  record Received(PlaceCode place) implements ReaderStep {}

  /** The reader has it. */
  record Lent(LocalDate due) implements ReaderStep {}

  /** The reader brought it back. */
  record Returned(PlaceCode place) implements ReaderStep {}

  /** It is wanted back early. */
  record Recalled(LocalDate due) implements ReaderStep {}

  /**
   * What an event was for the reader.
   *
   * @param event empty for the beginning
   * @param after the request's state from then on
   * @param request as it stands now
   */
  static Optional<ReaderStep> of(Optional<Event> event, RequestState after, PatronRequest request) {
    return event.isEmpty() ? Optional.of(Plain.ASKED) : of(event.get(), after, request);
  }

  private static Optional<ReaderStep> of(Event event, RequestState after, PatronRequest request) {
    return switch (event) {
      case Event.PatronAccepted _ -> Optional.of(Plain.ACCEPTED);
      case Event.PatronRefused _ -> Optional.of(Plain.REFUSED);
      case Event.SupplierChosen chosen -> Optional.of(chosen(chosen, request));
      case Event.NobodyCanSupply _ -> Optional.of(Plain.NOBODY);
      case Event.RenewAsked _ -> Optional.of(Plain.RENEW_ASKED);
      case Event.ShelfExtended _ -> Optional.of(Plain.KEPT_LONGER);
      case Event.ConsentAsked _ -> Optional.of(Plain.CONSENT_ASKED);
      case Event.ConsentDecided decided ->
          Optional.of(decided.given() ? Plain.CONSENT_GIVEN : Plain.CONSENT_REFUSED);
      case Event.CancelAsked _ -> Optional.of(Plain.CANCELLED);
      case Event.PickupChanged changed -> Optional.of(new Moved(changed.place()));
      case Event.EffectFailed _, Event.StaffDecided _ -> Optional.empty();
      case Event.ClockReached _ ->
          Optional.<ReaderStep>of(Plain.TIME_IS_UP).filter(_ -> after == RequestState.FINISHED);
      case Event.OfAttempt part -> ofAttempt(part, request);
    };
  }

  private static ReaderStep chosen(Event.SupplierChosen chosen, PatronRequest request) {
    AgencySymbol library = chosen.candidate().item().owner();
    return request
        .supplier(chosen.beside())
        .<ReaderStep>map(
            waitedFor -> new ChosenBeside(library, waitedFor.candidate().item().owner()))
        .orElseGet(() -> new Chosen(library));
  }

  private static Optional<ReaderStep> ofAttempt(Event.OfAttempt part, PatronRequest request) {
    return switch (part) {
      case Event.Declined _, Event.HoldRefused _ ->
          request
              .supplier(part.attempt())
              .map(SupplierRequest::candidate)
              .map(candidate -> new Declined(candidate.item().owner()));
      case Event.Sent sent -> Optional.of(new Sent(sent.from(), sent.to()));
      case Event.Received received -> Optional.of(new Received(received.place()));
      case Event.HandedOut lent -> Optional.of(new Lent(lent.due()));
      case Event.TakenBack back -> Optional.of(new Returned(back.place()));
      case Event.RecallAsked recall -> Optional.of(new Recalled(recall.due()));
      case Event.ClaimedReturned _ -> Optional.of(Plain.CLAIMED_RETURNED);
      case Event.LostReported _ -> Optional.of(Plain.LOST);
      case Event.ActDone done -> ofRenewal(done.act(), Plain.RENEWED);
      case Event.ActRefused refused -> ofRenewal(refused.act(), Plain.NOT_RENEWED);
      case Event.HoldPlaced _,
          Event.ListedForPull _,
          Event.PassedOn _,
          Event.HoldGone _,
          Event.ActNotOffered _,
          Event.ActInDoubt _,
          Event.DamageReported _,
          Event.WrittenOff _ ->
          Optional.empty();
    };
  }

  private static Optional<ReaderStep> ofRenewal(EffectKind act, ReaderStep step) {
    return Optional.of(step).filter(_ -> act == EffectKind.RENEW_AT_SUPPLIER);
  }
}
