package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.tongjie.broker.request.Attention.Kind;

/** What is true of every request, whatever happened to it. */
public final class Invariants {
  private static final Set<SupplyState> ABROAD =
      EnumSet.of(
          SupplyState.SENT,
          SupplyState.AT_PICKUP,
          SupplyState.LENT,
          SupplyState.RETURNING,
          SupplyState.MISSING);

  private Invariants() {}

  static void check(PatronRequest request, Ledger ledger, Event event) {
    try {
      check(request);
      for (SupplierRequest attempt : request.suppliers()) {
        ofLedger(attempt, ledger);
      }
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\nafter " + event + "\nin " + request, e);
    }
  }

  /** What the request alone shows. */
  public static void check(PatronRequest request) {
    ofRequest(request);
    request.suppliers().forEach(attempt -> ofAttempt(request, attempt));
  }

  private static void ofRequest(PatronRequest request) {
    SupplyState current =
        request.currentSupplier().map(SupplierRequest::state).orElse(SupplyState.SETTLED);
    switch (request.state()) {
      case SUBMITTED, ROUTING -> check(request.deadline().isPresent(), "waits without end");
      case SUPPLYING ->
          check(current.isPromise() || current == SupplyState.SENT, "relies on " + current);
      case READY -> check(current == SupplyState.AT_PICKUP, "ready, but " + current);
      case LOANED -> check(current == SupplyState.LENT, "on loan, but " + current);
      case FINISHED -> {
        check(request.outcome().isPresent(), "ended without an outcome");
      }
    }
    check(
        request.state() == RequestState.FINISHED || request.outcome().isEmpty(),
        "has an outcome before its end");
    int promised = request.promises().size();
    check(promised <= 2, "promised by several");
    check(promised == 0 || request.isLooking(), "still promised, although not looked for");
  }

  private static void ofLedger(SupplierRequest attempt, Ledger ledger) {
    check(
        !ledger.away.contains(attempt.number()) || ABROAD.contains(attempt.state()),
        "away from home, and forgotten");
    check(
        !ledger.holds.contains(attempt.number()) || !attempt.isSettled(),
        "its hold stands, and is forgotten");
  }

  private static void ofAttempt(PatronRequest request, SupplierRequest attempt) {
    check(attempt.isSettled() == attempt.deadline().isEmpty(), "waits without end");
    check(!attempt.isSettled() || attempt.ending().isPresent(), "settled without a reason");
    check(
        attempt.state() != SupplyState.MISSING || raised(request, attempt, Kind.ITEM_MISSING),
        "missing, and nobody is told");
    check(
        attempt.state() != SupplyState.DOUBTFUL
            || raised(request, attempt, Kind.ACT_IN_DOUBT)
            || raised(request, attempt, Kind.ACT_REFUSED),
        "doubtful, and nobody is told");
    boolean used = attempt.state().isPromise() || attempt.state().isUnderWay();
    boolean arriving =
        request.state() == RequestState.FINISHED
            && (attempt.state() == SupplyState.SENT || attempt.state() == SupplyState.LENT);
    check(
        !used
            || attempt.number() == request.current()
            || arriving
            || superseded(attempt)
            || beside(attempt),
        "used by nobody");
  }

  /** An item on its way stays on its way when another one is relied upon. */
  private static boolean superseded(SupplierRequest attempt) {
    return attempt.state() == SupplyState.SENT;
  }

  /** A desk that took long may still send while another is asked. */
  private static boolean beside(SupplierRequest attempt) {
    return attempt.state() == SupplyState.HELD && attempt.extensions() > 0;
  }

  private static boolean raised(PatronRequest request, SupplierRequest attempt, Kind kind) {
    return request.attentions().stream()
        .anyMatch(one -> one.kind() == kind && one.attempt() == attempt.number());
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      assertThat(holds).as(otherwise).isTrue();
    }
  }
}
