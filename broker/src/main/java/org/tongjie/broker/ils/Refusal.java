package org.tongjie.broker.ils;

/** Why a system refused. */
public enum Refusal {
  ITEM_UNKNOWN,
  ITEM_NOT_HOLDABLE,
  /** Holds are taken of lent items only. */
  ITEM_ON_SHELF,
  ITEM_LENT,
  ALREADY_HELD,
  CARD_UNKNOWN,
  CARD_BLOCKED,
  LIMIT,
  CLOSED,
  OTHER
}
