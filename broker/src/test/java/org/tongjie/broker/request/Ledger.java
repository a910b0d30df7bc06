package org.tongjie.broker.request;

import java.util.HashSet;
import java.util.Set;

/** What really happened to items and holds, told by the events alone. */
final class Ledger {
  /** Attempts whose item was last seen away from its owner. */
  final Set<Integer> away = new HashSet<>();

  /** Attempts whose hold stands in the supplier's system, as far as it said. */
  final Set<Integer> holds = new HashSet<>();

  void note(Event event, Step.Moved moved) {
    switch (event) {
      case Event.Sent sent -> away.add(sent.attempt());
      case Event.HandedOut handed -> away.add(handed.attempt());
      case Event.Received arrival -> seen(arrival.attempt(), arrival.atOwner(), moved);
      case Event.TakenBack back -> seen(back.attempt(), back.atOwner(), moved);
      case Event.HoldPlaced placed -> holds.add(placed.attempt());
      case Event.HoldGone gone -> holds.remove(gone.attempt());
      case Event.HoldRefused refused -> holds.remove(refused.attempt());
      case Event.ListedForPull listed -> holds.remove(listed.attempt());
      case Event.StaffDecided decided -> holds.remove(decided.attempt());
      case Event.ActDone done -> act(done);
      case Event.ActRefused refused -> {
        if (refused.act() == EffectKind.PLACE_HOLD) {
          holds.remove(refused.attempt());
        }
      }
      case Event.WrittenOff off -> away.remove(off.attempt());
      case Event.PatronAccepted e -> {}
      case Event.PatronRefused e -> {}
      case Event.SupplierChosen e -> {}
      case Event.NobodyCanSupply e -> {}
      case Event.ActNotOffered e -> {}
      case Event.ActInDoubt e -> {}
      case Event.Declined e -> {}
      case Event.PassedOn e -> {}
      case Event.LostReported e -> {}
      case Event.DamageReported e -> {}
      case Event.ClaimedReturned e -> {}
      case Event.RecallAsked e -> {}
      case Event.RenewAsked e -> {}
      case Event.EffectFailed e -> {}
      case Event.CancelAsked e -> {}
      case Event.ConsentAsked e -> {}
      case Event.ConsentDecided e -> {}
      case Event.PickupChanged e -> {}
      case Event.ShelfExtended e -> {}
      case Event.ClockReached e -> {}
    }
  }

  private void act(Event.ActDone done) {
    if (done.act() == EffectKind.PLACE_HOLD) {
      holds.add(done.attempt());
    } else if (done.act() == EffectKind.CANCEL_HOLD || done.act() == EffectKind.LEND_AT_SUPPLIER) {
      holds.remove(done.attempt());
    }
  }

  private void seen(int attempt, boolean atOwner, Step.Moved moved) {
    boolean onShelfForReader =
        moved.request().suppliers().get(attempt - 1).state() == SupplyState.AT_PICKUP;
    if (atOwner && !onShelfForReader) {
      away.remove(attempt);
    } else {
      away.add(attempt);
    }
  }
}
