package org.tongjie.broker.work;

import java.util.Optional;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.Leg.Stage;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;

/** The loan in the supplier's system, on the card that stands for the reader. */
final class SupplierActs {
  private final Task task;
  private final SupplierRequest attempt;
  private final LoanActs loan;

  SupplierActs(Task task) {
    this.task = task;
    this.attempt = task.attempt();
    this.loan = new LoanActs(task, attempt.supply());
  }

  /** In a system that serves both places its own desk may have lent it, past our scan box. */
  Performed lend() {
    boolean lookedUp = isShared() && loan.isProvable();
    Optional<Performed> known = lookedUp ? loan.known() : Optional.empty();
    return known.orElseGet(() -> lendAnew(lookedUp));
  }

  /** A loan that could not be ended again is not begun: the hold keeps the item meanwhile. */
  private Performed lendAnew(boolean lookedUp) {
    if (!task.offers(Operation.CHECK_OUT) || !task.offers(Operation.CHECK_IN)) {
      return task.notOffered();
    }
    return lookedUp ? loan.lendNow() : loan.lend();
  }

  private boolean isShared() {
    return attempt.candidate().path() == Path.NATIVE;
  }

  Performed takeBack() {
    return task.offers(Operation.CHECK_IN)
        ? loan.takeBack(isShared() || task.mayBeDone())
        : task.notOffered();
  }

  /** A loan that its system would not record is renewed by our ledger alone. */
  Performed renew() {
    if (attempt.state() != SupplyState.LENT) {
      return new Performed.Nothing();
    }
    boolean recorded = attempt.supply().loan() == Stage.STANDS;
    if (!task.offers(Operation.RENEW) || !recorded) {
      return task.notOffered();
    }
    RenewOrder order =
        new RenewOrder(
            task.marker(),
            attempt.candidate().card(),
            task.item(),
            attempt.supply().due().or(attempt::due).orElseThrow());
    return loan.before(() -> task.system().circulation().findRenewal(order))
        .orElseGet(() ->
            attempt.mayBeRenewed()
                ? loan.answer(task.system().circulation().renew(order))
                : task.refused("it may not be renewed any more"));
  }
}
