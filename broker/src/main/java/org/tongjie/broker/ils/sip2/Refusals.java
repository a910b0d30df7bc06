package org.tongjie.broker.ils.sip2;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.Block;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronFacts;
import org.tongjie.broker.ils.Refusal;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;

/**
 * Why an act was refused. SIP2 says it in free text only, so that the system, the card and the item
 * are looked at afterwards.
 */
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final Sip2Lanes lanes;
  private final Sip2Items items;
  private final Sip2Patrons patrons;

  Refusals(Sip2Lanes lanes, Sip2Items items, Sip2Patrons patrons) {
    this.lanes = lanes;
    this.items = items;
    this.patrons = patrons;
  }

  Refusal ofHold(CardKey card, ItemKey item) {
    return reason(card, item, true);
  }

  Refusal ofLoan(CardKey card, ItemKey item) {
    return reason(card, item, false);
  }

  /** That it was refused is certain, even when the reason can no longer be asked. */
  private Refusal reason(CardKey card, ItemKey item, boolean hold) {
    try {
      if (lanes.ask(Questions.status()).fixed("on-line status").equals("N")) {
        return Refusal.CLOSED;
      }
      Refusal ofCard = ofCard(patrons.lookup(card));
      return ofCard == Refusal.OTHER ? ofItem(items.item(item.barcode()), hold) : ofCard;
    } catch (IlsException away) {
      LOG.debug("the reason of a refusal could not be asked: {}", away.getMessage());
      return Refusal.OTHER;
    }
  }

  private static Refusal ofCard(PatronAnswer answer) {
    return switch (answer) {
      case PatronAnswer.Unknown _ -> Refusal.CARD_UNKNOWN;
      case PatronAnswer.Known(PatronFacts facts) -> ofBlocks(facts);
      case PatronAnswer.WrongPin _ -> Refusal.OTHER;
      case PatronAnswer.NotOffered _ -> Refusal.OTHER;
    };
  }

  private static Refusal ofBlocks(PatronFacts facts) {
    if (facts.blocks().isEmpty()) {
      return Refusal.OTHER;
    }
    boolean full =
        facts.blocks().stream().allMatch(block -> block.kind() == Block.Kind.TOO_MANY_LOANS);
    return full ? Refusal.LIMIT : Refusal.CARD_BLOCKED;
  }

  private static Refusal ofItem(ItemStatus item, boolean hold) {
    return switch (item.condition()) {
      case UNKNOWN -> Refusal.ITEM_UNKNOWN;
      case ON_SHELF -> hold ? Refusal.ITEM_ON_SHELF : Refusal.OTHER;
      case LENT_OUT -> hold ? Refusal.OTHER : Refusal.ITEM_LENT;
      case MISSING, LOST, NOT_FOR_LOAN, IN_PROCESS -> Refusal.ITEM_NOT_HOLDABLE;
      case ON_HOLD_SHELF, IN_TRANSIT -> Refusal.OTHER;
    };
  }
}
