package org.tongjie.broker.work;

import java.util.Optional;
import org.tongjie.broker.ils.AcceptAnswer;
import org.tongjie.broker.ils.AcceptOrder;
import org.tongjie.broker.ils.AcceptProof;
import org.tongjie.broker.ils.CancelAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.request.Leg.Stage;
import org.tongjie.broker.request.SupplierRequest;

/** The item in the system of the pickup place, for the reader's own card. */
final class PickupActs {
  private final Task task;
  private final SupplierRequest attempt;
  private final LoanActs loan;

  PickupActs(Task task) {
    this.task = task;
    this.attempt = task.attempt();
    this.loan = new LoanActs(task, attempt.pickup());
  }

  Performed accept() {
    if (!task.offers(Operation.ACCEPT_ITEM)) {
      return task.notOffered();
    }
    return before().orElseGet(this::acceptNow);
  }

  /** What came of it where it may have been done before; empty where it is to be done. */
  private Optional<Performed> before() {
    if (!task.mayBeDone()) {
      return Optional.empty();
    }
    return switch (task.system().circulation().findAccepted(acceptOrder())) {
      case AcceptProof.Found found -> Optional.of(task.done(Optional.empty()));
      case AcceptProof.CannotTell unknown -> task.unprovenTry();
      case AcceptProof.Absent absent -> Optional.empty();
    };
  }

  private Performed acceptNow() {
    if (attempt.pickup().hold() != Stage.ASKED) {
      return new Performed.Nothing();
    }
    return switch (task.system().circulation().accept(acceptOrder())) {
      case AcceptAnswer.Accepted accepted -> task.done(Optional.empty());
      case AcceptAnswer.NotOffered not -> task.notOffered();
      case AcceptAnswer.Refused refused -> task.refused(refused.text());
    };
  }

  Performed lend() {
    boolean accepted = attempt.pickup().hold() == Stage.STANDS;
    if (!task.offers(Operation.CHECK_OUT) || !accepted) {
      return task.notOffered();
    }
    return loan.lend();
  }

  /**
   * What the system was never told of, it cannot take back; what it keeps for the reader is kept no
   * longer.
   */
  Performed takeBack() {
    boolean known = task.offers(Operation.ACCEPT_ITEM) && attempt.pickup().hold() != Stage.NONE;
    if (!task.offers(Operation.CHECK_IN) || !known) {
      return task.notOffered();
    }
    return switch (task.system().holds().cancel(keptFor(), Optional.empty())) {
      case CancelAnswer.Refused refused when isKept() -> task.refused(refused.text());
      case CancelAnswer.Cancelled _,
          CancelAnswer.NotThere _,
          CancelAnswer.NotOffered _,
          CancelAnswer.Refused _ ->
          loan.takeBack(false);
    };
  }

  /** Where the system cannot tell, what was handed out waits no longer. */
  private boolean isKept() {
    return switch (task.system().holds().find(keptFor())) {
      case HoldProof.Found _ -> true;
      case HoldProof.Absent _ -> false;
      case HoldProof.CannotTell _ -> attempt.due().isEmpty();
    };
  }

  /** The hold that came about when the system accepted the item. */
  private HoldOrder keptFor() {
    return new HoldOrder(
        task.marker(),
        task.request().wish().card(),
        task.item(),
        task.pickup(),
        task.request().wish().neededBy());
  }

  private AcceptOrder acceptOrder() {
    return new AcceptOrder(
        task.marker(),
        task.request().wish().card(),
        task.item(),
        attempt.candidate().title(task.request().wish()),
        task.pickup());
  }
}
