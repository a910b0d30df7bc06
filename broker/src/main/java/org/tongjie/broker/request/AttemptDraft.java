package org.tongjie.broker.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;

/** One attempt while an event is applied. */
final class AttemptDraft {
  final int number;
  final Candidate candidate;
  SupplyState state;
  Instant since;
  Optional<Instant> deadline;
  int reminders;
  int extensions;
  Optional<Ending> ending;
  String reason;
  Whereabouts whereabouts;
  Optional<LocalDate> due;
  int renewals;
  boolean recalled;
  Leg supply;
  Leg pickup;

  AttemptDraft(SupplierRequest from) {
    this.number = from.number();
    this.candidate = from.candidate();
    this.state = from.state();
    this.since = from.since();
    this.deadline = from.deadline();
    this.reminders = from.reminders();
    this.extensions = from.extensions();
    this.ending = from.ending();
    this.reason = from.reason();
    this.whereabouts = from.whereabouts();
    this.due = from.due();
    this.renewals = from.renewals();
    this.recalled = from.recalled();
    this.supply = from.supply();
    this.pickup = from.pickup();
  }

  /** An attempt that has not begun. */
  AttemptDraft(int number, Candidate candidate, Wish wish, Instant now) {
    this.number = number;
    this.candidate = candidate;
    this.state = SupplyState.ASKING;
    this.since = now;
    this.deadline = Optional.empty();
    this.ending = Optional.empty();
    this.reason = "";
    this.whereabouts = new Whereabouts.Home(candidate.home());
    this.due = Optional.empty();
    this.supply = Leg.none(candidate.system(), candidate.card());
    this.pickup = Leg.none(candidate.pickupSystem(), wish.card());
  }

  SupplierRequest freeze() {
    return new SupplierRequest(
        number,
        candidate,
        state,
        since,
        deadline,
        reminders,
        extensions,
        ending,
        reason,
        whereabouts,
        due,
        renewals,
        recalled,
        supply,
        pickup);
  }

  PlaceCode home() {
    return candidate.home();
  }

  boolean isNative() {
    return candidate.path() == Candidate.Path.NATIVE;
  }

  /** Whether the supplier has a system that our acts are recorded in. */
  boolean isRecordedAtSupplier() {
    return candidate.path() == Candidate.Path.BROKERED;
  }

  /** Keeps the first reason: what comes later is its consequence. */
  void end(Ending why, String words) {
    if (ending.isEmpty()) {
      ending = Optional.of(why);
      reason = words;
    }
  }

  /** Wanted again, so what ended it no longer counts. */
  void revive() {
    ending = Optional.empty();
    reason = "";
  }
}
