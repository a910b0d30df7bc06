package org.tongjie.broker.account;

import java.time.Instant;
import java.util.Map;

/** Where attempts to sign in are counted, for all brokers together. */
public interface AttemptStore {
  /**
   * Counts one more attempt of each subject, unless one of them has reached its limit since a time.
   *
   * @param limits how many attempts each subject has, by subject
   * @return whether it was counted, so that the attempt may be made
   */
  boolean count(Map<String, Integer> limits, Instant since, Instant now);

  /** Forgets what was counted of a subject. */
  void clear(String subject);

  /** Forgets one attempt of a subject. */
  void giveBack(String subject);
}
