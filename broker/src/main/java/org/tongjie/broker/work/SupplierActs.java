package org.tongjie.broker.work;

import java.util.Optional;
import org.tongjie.broker.ils.LoanAnswer;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.ils.ReturnAnswer;
import org.tongjie.broker.ils.ReturnOrder;
import org.tongjie.broker.request.Leg.Stage;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;

/** The loan in the supplier's system, on the card that stands for the reader. */
final class SupplierActs {
  private final Task task;
  private final SupplierRequest attempt;

  SupplierActs(Task task) {
    this.task = task;
    this.attempt = task.attempt();
  }

  /** A loan that could not be ended again is not begun: the hold keeps the item meanwhile. */
  Performed lend() {
    if (!task.offers(Operation.CHECK_OUT) || !task.offers(Operation.CHECK_IN)) {
      return task.notOffered();
    }
    if (task.mayBeDone()) {
      switch (task.system().circulation().findLoan(order())) {
        case LoanProof.Found found -> {
          return task.done(found.due());
        }
        case LoanProof.CannotTell unknown -> {
          return task.unproven();
        }
        case LoanProof.Absent absent -> {}
      }
    }
    if (attempt.supply().loan() != Stage.ASKED) {
      return new Performed.Nothing();
    }
    return answer(task.system().circulation().checkOut(order()));
  }

  /** A return told twice ends nothing twice, so it needs no proof. */
  Performed takeBack() {
    if (!task.offers(Operation.CHECK_IN)) {
      return task.notOffered();
    }
    ReturnOrder order = new ReturnOrder(task.marker(), task.item(), attempt.since());
    return switch (task.system().circulation().checkIn(order)) {
      case ReturnAnswer.Returned returned -> task.done(Optional.empty());
      case ReturnAnswer.NotLent not -> task.done(Optional.empty());
      case ReturnAnswer.NotOffered not -> task.notOffered();
      case ReturnAnswer.Refused refused -> task.refused(refused.text());
    };
  }

  Performed renew() {
    if (attempt.state() != SupplyState.LENT) {
      return new Performed.Nothing();
    }
    if (!task.offers(Operation.RENEW)) {
      return task.notOffered();
    }
    RenewOrder order =
        new RenewOrder(
            task.marker(),
            attempt.candidate().card(),
            task.item(),
            attempt.supply().due().or(attempt::due).orElseThrow());
    if (task.mayBeDone()) {
      switch (task.system().circulation().findRenewal(order)) {
        case LoanProof.Found found -> {
          return task.done(found.due());
        }
        case LoanProof.CannotTell unknown -> {
          return task.unproven();
        }
        case LoanProof.Absent absent -> {}
      }
    }
    return answer(task.system().circulation().renew(order));
  }

  private Performed answer(LoanAnswer answer) {
    return switch (answer) {
      case LoanAnswer.Lent lent -> task.done(lent.due());
      case LoanAnswer.NotOffered not -> task.notOffered();
      case LoanAnswer.Refused refused ->
          task.refused(refused.text().isEmpty() ? refused.reason().name() : refused.text());
    };
  }

  private LoanOrder order() {
    return new LoanOrder(task.marker(), attempt.candidate().card(), task.item(), attempt.due());
  }
}
