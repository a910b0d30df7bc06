package org.tongjie.broker.ils;

/** How far a system does an operation. */
public enum Support {
  NO,
  YES,
  /** Only for an item that is lent out: many systems take holds (预约) of no other. */
  LENT_OUT_ONLY
}
