package org.tongjie.broker.ils.sip2;

import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.ils.AcceptAnswer;
import org.tongjie.broker.ils.AcceptOrder;
import org.tongjie.broker.ils.AcceptProof;
import org.tongjie.broker.ils.Circulation;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.LoanAnswer;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.ils.ReturnAnswer;
import org.tongjie.broker.ils.ReturnOrder;
import org.tongjie.broker.ils.ReturnProof;
import org.tongjie.broker.ils.sip2.Questions.Detail;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;

/**
 * Loans, renewals and returns by messages 11, 29 and 09. A loan is proven by its item on the card's
 * list AU, a return by the status of the item. SIP2 cannot make foreign items known.
 */
final class Sip2Circulation implements Circulation {
  private final Sip2Lanes lanes;
  private final Questions questions;
  private final Sip2Settings settings;
  private final PatronLists lists;
  private final Sip2Items items;
  private final Refusals refusals;

  Sip2Circulation(Sip2Parts parts, Sip2Items items, Refusals refusals) {
    this.lanes = parts.lanes();
    this.questions = parts.questions();
    this.settings = parts.settings();
    this.lists = new PatronLists(lanes, questions);
    this.items = items;
    this.refusals = refusals;
  }

  @Override
  public LoanAnswer checkOut(LoanOrder order) {
    if (!settings.offers().checkOut()) {
      return new LoanAnswer.NotOffered();
    }
    Message answer = lanes.ask(questions.checkOut(order));
    if (answer.isOk()) {
      return new LoanAnswer.Lent(due(answer));
    }
    return switch (find(order.card(), order.item())) {
      case LoanProof.Found(Optional<LocalDate> due) -> new LoanAnswer.Lent(due);
      case LoanProof.Absent _ -> refused(order.card(), order.item(), answer);
      case LoanProof.CannotTell _ -> refused(order.card(), order.item(), answer);
    };
  }

  @Override
  public LoanAnswer renew(RenewOrder order) {
    if (!settings.offers().renew()) {
      return new LoanAnswer.NotOffered();
    }
    Message answer = lanes.ask(questions.renew(order));
    return answer.isOk()
        ? new LoanAnswer.Lent(due(answer))
        : refused(order.card(), order.item(), answer);
  }

  private LoanAnswer refused(CardKey card, ItemKey item, Message answer) {
    return new LoanAnswer.Refused(refusals.ofLoan(card, item), answer.screenMessage());
  }

  private Optional<LocalDate> due(Message answer) {
    return settings.values().dates().day(answer.first("AH"));
  }

  @Override
  public ReturnAnswer checkIn(ReturnOrder order) {
    if (!settings.offers().checkIn()) {
      return new ReturnAnswer.NotOffered();
    }
    Message answer = lanes.ask(questions.checkIn(order));
    if (answer.isOk()) {
      return new ReturnAnswer.Returned();
    }
    return findReturn(order) instanceof ReturnProof.Found
        ? new ReturnAnswer.NotLent()
        : new ReturnAnswer.Refused(answer.screenMessage());
  }

  @Override
  public AcceptAnswer accept(AcceptOrder order) {
    return new AcceptAnswer.NotOffered();
  }

  @Override
  public LoanProof findLoan(LoanOrder order) {
    return find(order.card(), order.item());
  }

  /** Where the card's list does not tell, an item that is lent to nobody does. */
  private LoanProof find(CardKey card, ItemKey item) {
    return switch (lists.find(card.number(), Detail.LOANS, item.barcode())) {
      case YES -> new LoanProof.Found(items.item(item.barcode()).due());
      case NO -> new LoanProof.Absent();
      case CANNOT_TELL -> {
        Condition condition = items.item(item.barcode()).condition();
        yield condition == Condition.LENT_OUT || condition == Condition.UNKNOWN
            ? new LoanProof.CannotTell()
            : new LoanProof.Absent();
      }
    };
  }

  @Override
  public LoanProof findRenewal(RenewOrder order) {
    return find(order.card(), order.item()).ofRenewal(order.knownDue());
  }

  @Override
  public ReturnProof findReturn(ReturnOrder order) {
    return ReturnProof.of(items.item(order.item().barcode()).condition());
  }

  @Override
  public AcceptProof findAccepted(AcceptOrder order) {
    return new AcceptProof.CannotTell();
  }
}
