package org.tongjie.broker.work;

import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.ils.LoanAnswer;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.ReturnAnswer;
import org.tongjie.broker.ils.ReturnOrder;
import org.tongjie.broker.request.Leg;
import org.tongjie.broker.request.Leg.Stage;

/** Loan and return in one system, the same at the supplier's and at the pickup place's. */
final class LoanActs {
  private final Task task;
  private final Leg leg;

  LoanActs(Task task, Leg leg) {
    this.task = task;
    this.leg = leg;
  }

  /** Lends to the leg's card, unless it is lent already or no longer to be lent. */
  Performed lend() {
    return before(this::proof).orElseGet(this::lendNow);
  }

  Performed lendNow() {
    return leg.loan() == Stage.ASKED
        ? answer(task.system().circulation().checkOut(order()))
        : new Performed.Nothing();
  }

  /** What came of it where it may have been done before; empty where it is to be done. */
  Optional<Performed> before(Supplier<LoanProof> proof) {
    return task.mayBeDone() ? known(proof.get()) : Optional.empty();
  }

  /** What came of it although nobody here did it; empty where it is to be done. */
  Optional<Performed> known() {
    return known(proof());
  }

  private Optional<Performed> known(LoanProof proof) {
    return switch (proof) {
      case LoanProof.Found found -> Optional.of(task.done(found.due()));
      case LoanProof.CannotTell unknown -> task.unprovenTry();
      case LoanProof.Absent absent -> Optional.empty();
    };
  }

  private LoanProof proof() {
    return task.system().circulation().findLoan(order());
  }

  /** Whether the system can tell that a loan stands. */
  boolean isProvable() {
    return task.capability(Operation.CHECK_OUT).proof() != Proof.NONE;
  }

  private LoanOrder order() {
    return new LoanOrder(task.marker(), leg.card(), task.item(), task.attempt().due());
  }

  Performed answer(LoanAnswer answer) {
    return switch (answer) {
      case LoanAnswer.Lent lent -> task.done(lent.due());
      case LoanAnswer.NotOffered not -> task.notOffered();
      case LoanAnswer.Refused refused ->
          task.refused(refused.text().isEmpty() ? refused.reason().name() : refused.text());
    };
  }

  /**
   * Ends the loan. What may be ended already is looked up first: the item can be lent to somebody
   * else by now, whose loan a second return would end.
   */
  Performed takeBack(boolean mayBeEnded) {
    if (mayBeEnded && isProvable() && proof() instanceof LoanProof.Absent) {
      return task.done(Optional.empty());
    }
    ReturnOrder order = new ReturnOrder(task.marker(), task.item(), task.attempt().since());
    return switch (task.system().circulation().checkIn(order)) {
      case ReturnAnswer.Returned returned -> task.done(Optional.empty());
      case ReturnAnswer.NotLent not -> task.done(Optional.empty());
      case ReturnAnswer.NotOffered not -> task.notOffered();
      case ReturnAnswer.Refused refused -> task.refused(refused.text());
    };
  }
}
