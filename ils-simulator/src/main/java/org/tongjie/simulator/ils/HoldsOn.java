package org.tongjie.simulator.ils;

/** Which items may be held. Many systems know holds for lent-out books alone, some none. */
public enum HoldsOn {
  LENT_OUT_ONLY,
  ANY,
  NONE
}
