package org.tongjie.broker.ils.sip2;

import java.util.Optional;
import java.util.OptionalInt;
import org.tongjie.broker.ils.CancelAnswer;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldPlacement;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.HoldRef;
import org.tongjie.broker.ils.HoldState;
import org.tongjie.broker.ils.Refusal;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.ils.sip2.PatronLists.Listed;
import org.tongjie.broker.ils.sip2.Questions.Detail;

/**
 * Holds by messages 15 and 16. A system keeps no marker of ours: a hold is proven by its item on
 * the card's lists AS and CD.
 */
final class Sip2Holds implements HoldPlacement {
  private final Sip2Lanes lanes;
  private final Questions questions;
  private final Sip2Settings.Offers offers;
  private final PatronLists lists;
  private final Sip2Items items;
  private final Refusals refusals;

  Sip2Holds(Sip2Parts parts, Sip2Items items, Refusals refusals) {
    this.lanes = parts.lanes();
    this.questions = parts.questions();
    this.offers = parts.settings().offers();
    this.lists = new PatronLists(lanes, questions);
    this.items = items;
    this.refusals = refusals;
  }

  @Override
  public HoldAnswer place(HoldOrder order) {
    if (offers.holds() == Support.NO) {
      return new HoldAnswer.NotOffered();
    }
    Message answer = lanes.ask(questions.hold(order));
    if (answer.isOk()) {
      return new HoldAnswer.Placed(Optional.empty(), queue(answer));
    }
    return new HoldAnswer.Refused(reason(order), answer.screenMessage());
  }

  private Refusal reason(HoldOrder order) {
    Refusal reason = refusals.ofHold(order.card(), order.item());
    if (reason == Refusal.OTHER && find(order) instanceof HoldProof.Found) {
      return Refusal.ALREADY_HELD;
    }
    return reason;
  }

  private static OptionalInt queue(Message answer) {
    String place = answer.first("BR");
    return place.matches("[1-9]\\d{0,5}")
        ? OptionalInt.of(Integer.parseInt(place))
        : OptionalInt.empty();
  }

  @Override
  public CancelAnswer cancel(HoldOrder order, Optional<HoldRef> ref) {
    if (offers.holds() == Support.NO) {
      return new CancelAnswer.NotOffered();
    }
    Message answer = lanes.ask(questions.cancel(order));
    if (answer.isOk()) {
      return new CancelAnswer.Cancelled();
    }
    return find(order) instanceof HoldProof.Absent
        ? new CancelAnswer.NotThere()
        : new CancelAnswer.Refused(answer.screenMessage());
  }

  /** What is waited for is looked through first, for a hold goes from there to what is ready. */
  @Override
  public HoldProof find(HoldOrder order) {
    if (!offers.holdsListed()) {
      return new HoldProof.CannotTell();
    }
    String card = order.card().number();
    String barcode = order.item().barcode();
    Listed waiting = lists.find(card, Detail.UNAVAILABLE_HOLDS, barcode);
    if (waiting == Listed.YES) {
      HoldState state = state(barcode);
      return new HoldProof.Found(
          Optional.empty(), state == HoldState.READY ? HoldState.WAITING : state);
    }
    Listed held = lists.find(card, Detail.HOLDS, barcode);
    if (held == Listed.YES) {
      return new HoldProof.Found(Optional.empty(), state(barcode));
    }
    return held == Listed.NO && waiting == Listed.NO
        ? new HoldProof.Absent()
        : new HoldProof.CannotTell();
  }

  private HoldState state(String barcode) {
    Condition condition = items.item(barcode).condition();
    return switch (condition) {
      case ON_HOLD_SHELF -> HoldState.READY;
      case IN_TRANSIT -> HoldState.IN_TRANSIT;
      case ON_SHELF, LENT_OUT, IN_PROCESS, NOT_FOR_LOAN, MISSING, LOST, UNKNOWN ->
          HoldState.WAITING;
    };
  }
}
