package org.tongjie.broker.account;

import java.time.Instant;
import java.util.List;

/** The lasting record of who did what with accounts, cards and rights; never changed. */
public interface Audit {
  void keep(Act act);

  /** The newest acts, newest first. */
  List<Act> latest(int limit);

  /**
   * An act.
   *
   * @param actor "staff 7", "reader" or "system": no names
   * @param what in one word, as "sign-in"
   * @param subject what it was done to: numbers of ours and codes, never names or whole card
   *     numbers
   */
  record Act(Instant at, String actor, String what, String subject) {}
}
