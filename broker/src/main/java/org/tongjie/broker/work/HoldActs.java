package org.tongjie.broker.work;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ils.CancelAnswer;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.HoldRef;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;

/** Holds at the supplier. */
final class HoldActs {
  /** How often one hold is withdrawn at most; one that stands even then is another's. */
  private static final int MOST_CANCELS = 3;

  private final Task task;
  private final SupplierRequest attempt;

  HoldActs(Task task) {
    this.task = task;
    this.attempt = task.attempt();
  }

  Performed place() {
    if (attempt.state() != SupplyState.ASKING) {
      return new Performed.Nothing();
    }
    if (!task.offers(Operation.HOLD)) {
      return listed();
    }
    return task.mayBeDone() ? lookUpFirst() : ask();
  }

  private Performed lookUpFirst() {
    return switch (task.system().holds().find(order())) {
      case HoldProof.Found found -> placed(found.ref());
      case HoldProof.Absent absent -> ask();
      case HoldProof.CannotTell unknown -> task.unproven();
    };
  }

  private Performed ask() {
    if (task.capability(Operation.HOLD).support() == Support.LENT_OUT_ONLY && isOnShelf()) {
      return listed();
    }
    return switch (task.system().holds().place(order())) {
      case HoldAnswer.Placed placed -> placed(placed.ref());
      case HoldAnswer.NotOffered not -> listed();
      case HoldAnswer.Refused refused -> refused(refused);
    };
  }

  private Performed refused(HoldAnswer.Refused refused) {
    return switch (refused.reason()) {
      case ITEM_ON_SHELF -> listed();
      case ALREADY_HELD -> alreadyHeld(refused.text());
      case ITEM_UNKNOWN,
          ITEM_NOT_HOLDABLE,
          ITEM_LENT,
          CARD_UNKNOWN,
          CARD_BLOCKED,
          LIMIT,
          CLOSED,
          OTHER ->
          task.happened(new Event.HoldRefused(task.now(), attempt.number(), words(refused)));
    };
  }

  /** A hold of ours that is there already is as good as one placed now. */
  private Performed alreadyHeld(String text) {
    return task.system().holds().find(order()) instanceof HoldProof.Found found
        ? placed(found.ref())
        : task.happened(new Event.HoldRefused(task.now(), attempt.number(), text));
  }

  private static String words(HoldAnswer.Refused refused) {
    return refused.text().isEmpty() ? refused.reason().name() : refused.text();
  }

  private boolean isOnShelf() {
    List<ItemStatus> items = task.system().availability().items(List.of(task.item().barcode()));
    return items.stream().anyMatch(item -> item.condition() == Condition.ON_SHELF);
  }

  private Performed placed(Optional<HoldRef> ref) {
    return task.happened(
        new Event.HoldPlaced(task.now(), attempt.number(), ref.map(HoldRef::value)));
  }

  private Performed listed() {
    return task.happened(new Event.ListedForPull(task.now(), attempt.number()));
  }

  /** Withdraws the hold, and once more what still stands: a system may have placed it twice. */
  Performed cancel() {
    if (task.connector().isEmpty()) {
      return task.notOffered();
    }
    Optional<HoldRef> ref = attempt.supply().holdRef().map(HoldRef::new);
    for (int time = 1; time < MOST_CANCELS; time++) {
      CancelAnswer answer = task.system().holds().cancel(order(), ref);
      if (!(answer instanceof CancelAnswer.Cancelled)
          || !(task.system().holds().find(order()) instanceof HoldProof.Found left)) {
        return cancelled(answer);
      }
      ref = left.ref();
    }
    return cancelled(task.system().holds().cancel(order(), ref));
  }

  private Performed cancelled(CancelAnswer answer) {
    return switch (answer) {
      case CancelAnswer.Cancelled cancelled -> gone();
      case CancelAnswer.NotThere absent -> gone();
      case CancelAnswer.NotOffered not -> goneByItself();
      case CancelAnswer.Refused refused ->
          task.system().holds().find(order()) instanceof HoldProof.Absent
              ? gone()
              : task.refused(refused.text());
    };
  }

  private Performed gone() {
    return task.happened(new Event.HoldGone(task.now(), attempt.number()));
  }

  private Performed goneByItself() {
    return task.system().holds().find(order()) instanceof HoldProof.Absent
        ? gone()
        : task.notOffered();
  }

  private HoldOrder order() {
    return new HoldOrder(
        task.marker(),
        attempt.candidate().card(),
        task.item(),
        task.pickup(),
        task.request().wish().neededBy());
  }
}
