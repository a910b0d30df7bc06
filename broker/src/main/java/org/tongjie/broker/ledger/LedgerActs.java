package org.tongjie.broker.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ledger.LendingAct.Kind;
import org.tongjie.broker.ledger.LendingAct.Movement;
import org.tongjie.broker.request.Candidate;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.Whereabouts;

/**
 * The acts that a change amounts to: a function of the request before and after, so that an event
 * that is told twice and changes nothing is counted once.
 */
public final class LedgerActs {
  private final Instant at;
  private final Channel channel;
  private final PatronRequest after;
  private final ActFacts facts;
  private final List<LendingAct> acts = new ArrayList<>();

  private LedgerActs(Instant at, Channel channel, PatronRequest after, ActFacts facts) {
    this.at = at;
    this.channel = channel;
    this.after = after;
    this.facts = facts;
  }

  /**
   * The acts of a change; of most changes none.
   *
   * @param event what happened; empty for a new request
   * @param actor who did it, which says by which way
   */
  public static List<LendingAct> of(
      Optional<PatronRequest> before, Optional<Event> event, Actor actor, PatronRequest after) {
    Instant at = event.map(Event::at).orElse(after.wish().placed());
    LedgerActs ledger = new LedgerActs(at, actor.channel(), after, actor.facts());
    if (before.isEmpty()) {
      ledger.ofRequest(Kind.REQUESTED, "");
    }
    for (SupplierRequest attempt : after.suppliers()) {
      ledger.attempt(before.flatMap(request -> request.supplier(attempt.number())), attempt);
    }
    if (before.map(PatronRequest::state).orElse(RequestState.SUBMITTED) != after.state()) {
      after.outcome().ifPresent(ledger::ended);
    }
    return List.copyOf(ledger.acts);
  }

  /**
   * Who acted, and what is known of those concerned.
   *
   * @param name the actor of the change, without a person's name: "desk COUNTY-A"
   */
  public record Actor(String name, ActFacts facts) {
    Channel channel() {
      return Channel.of(name);
    }
  }

  private void ended(Outcome outcome) {
    switch (outcome) {
      case NOT_SUPPLIED -> ofRequest(Kind.UNFILLED, after.reason());
      case REFUSED -> ofRequest(Kind.REFUSED, after.reason());
      case CANCELLED -> ofRequest(Kind.CANCELLED, "");
      case NOT_COLLECTED -> ofRequest(Kind.NOT_COLLECTED, "");
      case SUPPLIED, LOST, CLAIMED_RETURNED -> {}
    }
  }

  private void attempt(Optional<SupplierRequest> before, SupplierRequest now) {
    if (before.isEmpty()) {
      ofItem(Kind.SUPPLIER_ASKED, now, Movement.between(now.home(), after.wish().pickup()), "");
    }
    Optional<Ending> ending = before.flatMap(SupplierRequest::ending);
    if (!now.ending().equals(ending)) {
      now.ending().ifPresent(why -> ended(now, why));
    }
    if (!before.map(SupplierRequest::whereabouts).equals(Optional.of(now.whereabouts()))) {
      before.ifPresent(earlier -> moved(earlier.whereabouts(), now));
    }
    if (now.renewals() > before.map(SupplierRequest::renewals).orElse(0)) {
      ofItem(Kind.RENEWED, now, Movement.at(now.whereabouts().lastSeen()), "");
    }
  }

  private void ended(SupplierRequest attempt, Ending why) {
    switch (why) {
      case REFUSED, DECLINED, SILENT, HOLD_GONE, UNKNOWN ->
          ofItem(Kind.SUPPLIER_FAILED, attempt, Movement.at(attempt.home()), why.name());
      case WRITTEN_OFF ->
          ofItem(Kind.WRITTEN_OFF, attempt, Movement.at(attempt.whereabouts().lastSeen()), "");
      case CANCELLED, TOO_LATE, SUPERSEDED, LOST, RETURNED, CAME_BACK -> {}
    }
  }

  private void moved(Whereabouts earlier, SupplierRequest attempt) {
    boolean withReader = earlier instanceof Whereabouts.WithReader;
    switch (attempt.whereabouts()) {
      case Whereabouts.OnTheWay(var from, var to) ->
          ofItem(Kind.SENT, attempt, Movement.between(from, to), "");
      case Whereabouts.At(var place) ->
          ofItem(withReader ? Kind.RETURNED : Kind.RECEIVED, attempt, Movement.at(place), "");
      case Whereabouts.WithReader(var place) -> ofItem(Kind.LENT, attempt, Movement.at(place), "");
      case Whereabouts.Home(var place) -> {
        if (withReader) {
          ofItem(Kind.RETURNED, attempt, Movement.at(place), "");
        }
        ofItem(Kind.CAME_HOME, attempt, Movement.at(place), "");
      }
      case Whereabouts.Unknown(var place) -> ofItem(Kind.MISSING, attempt, Movement.at(place), "");
    }
  }

  /** A reader who asks is not at the place of pickup. */
  private void ofRequest(Kind kind, String reason) {
    acts.add(
        new LendingAct(
            at,
            kind,
            channel,
            Movement.at(after.wish().pickup()),
            facts.reader(after.wish()),
            Optional.empty(),
            reason));
  }

  /** A program that hands out or takes back where readers serve themselves is a machine there. */
  private Channel channelAt(Movement movement) {
    boolean machine =
        channel == Channel.API && movement.place().filter(facts::isSelfService).isPresent();
    return machine ? Channel.KIOSK : channel;
  }

  private void ofItem(Kind kind, SupplierRequest attempt, Movement movement, String reason) {
    acts.add(
        new LendingAct(
            at,
            kind,
            channelAt(movement),
            movement,
            facts.reader(after.wish()),
            Optional.of(item(attempt.candidate())),
            reason));
  }

  private static LendingAct.Item item(Candidate candidate) {
    return new LendingAct.Item(
        candidate.item().owner(),
        Optional.of(candidate.copy().mainClass()).filter(letter -> !letter.isEmpty()),
        candidate.copy().price());
  }
}
