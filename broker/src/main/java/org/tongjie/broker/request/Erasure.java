package org.tongjie.broker.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tongjie.broker.region.CardKey;

/**
 * Takes a reader out of a request that is over: who asked, on which card, under which numbers of
 * other systems, and every word that a person or a system wrote, which may name the reader. What
 * was asked for, what became of it, where its item was and when stays.
 */
public final class Erasure {
  /** A reason out of a list, which names nobody. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final CardKey readers;
  private final CardKey nobodys;

  private Erasure(Wish wish) {
    this.readers = wish.card();
    this.nobodys = wish.erased().card();
  }

  /** Takes out the reader of this request. */
  public static Erasure ofReader(PatronRequest request) {
    return new Erasure(request.wish());
  }

  /**
   * A closed request without its reader, as its next version.
   *
   * @throws IllegalArgumentException when it is not {@linkplain PatronRequest#isClosed closed}
   */
  public PatronRequest of(PatronRequest request) {
    if (!request.isClosed()) {
      throw new IllegalArgumentException("request " + request.id() + " is not over");
    }
    return new PatronRequest(
        request.id(),
        request.version() + 1,
        request.wish().erased(),
        request.state(),
        request.outcome(),
        request.since(),
        request.deadline(),
        request.current(),
        request.suppliers().stream().map(this::of).toList(),
        request.attentions(),
        ofOutcome(request),
        request.consent());
  }

  /** Why nobody supplied, or why the reader may not borrow, is said by us. */
  private static String ofOutcome(PatronRequest request) {
    boolean ours =
        request
            .outcome()
            .filter(how -> how == Outcome.NOT_SUPPLIED || how == Outcome.REFUSED)
            .isPresent();
    return ours ? request.reason() : code(request.reason());
  }

  private SupplierRequest of(SupplierRequest attempt) {
    return new SupplierRequest(
        attempt.number(),
        of(attempt.candidate()),
        attempt.state(),
        attempt.since(),
        attempt.deadline(),
        attempt.reminders(),
        attempt.extensions(),
        attempt.ending(),
        code(attempt.reason()),
        attempt.whereabouts(),
        attempt.due(),
        attempt.renewals(),
        attempt.recalled(),
        of(attempt.supply()),
        of(attempt.pickup()));
  }

  private Candidate of(Candidate candidate) {
    return new Candidate(
        candidate.item(),
        candidate.home(),
        candidate.system(),
        of(candidate.card()),
        candidate.path(),
        candidate.pickupSystem(),
        candidate.terms(),
        candidate.copy());
  }

  private Leg of(Leg leg) {
    return new Leg(
        leg.system(), of(leg.card()), leg.hold(), Optional.empty(), leg.loan(), leg.due());
  }

  /** A card that stands for another library's readers is nobody's. */
  private CardKey of(CardKey card) {
    return card.equals(readers) ? nobodys : card;
  }

  /** An event of the request without its reader. */
  public Event of(Event event) {
    return switch (event) {
      case Event.SupplierChosen e ->
          new Event.SupplierChosen(e.at(), of(e.candidate()), e.beside());
      case Event.HoldPlaced e -> new Event.HoldPlaced(e.at(), e.attempt(), Optional.empty());
      case Event.HoldRefused e -> new Event.HoldRefused(e.at(), e.attempt(), code(e.reason()));
      case Event.ActRefused e ->
          new Event.ActRefused(e.at(), e.attempt(), e.act(), code(e.reason()));
      case Event.ActInDoubt e ->
          new Event.ActInDoubt(e.at(), e.attempt(), e.act(), code(e.reason()));
      case Event.Declined e -> new Event.Declined(e.at(), e.attempt(), code(e.reason()));
      case Event.LostReported e -> new Event.LostReported(e.at(), e.attempt(), code(e.reason()));
      case Event.DamageReported e -> new Event.DamageReported(e.at(), e.attempt(), code(e.text()));
      case Event.WrittenOff e -> new Event.WrittenOff(e.at(), e.attempt(), code(e.reason()));
      case Event.PatronAccepted _,
          Event.PatronRefused _,
          Event.NobodyCanSupply _,
          Event.ConsentAsked _,
          Event.ConsentDecided _,
          Event.ListedForPull _,
          Event.HoldGone _,
          Event.PassedOn _,
          Event.ActDone _,
          Event.ActNotOffered _,
          Event.Sent _,
          Event.Received _,
          Event.HandedOut _,
          Event.TakenBack _,
          Event.ClaimedReturned _,
          Event.RecallAsked _,
          Event.RenewAsked _,
          Event.CancelAsked _,
          Event.PickupChanged _,
          Event.ShelfExtended _,
          Event.EffectFailed _,
          Event.StaffDecided _,
          Event.ClockReached _ ->
          event;
    };
  }

  private static String code(String words) {
    return CODE.matcher(words).matches() ? words : "";
  }
}
