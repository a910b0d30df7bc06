package org.tongjie.broker.notice;

import java.time.Instant;

/** Where it is kept which notices were sent, without addresses and words. */
public interface SentNotices {
  /**
   * Whether a notice was sent.
   *
   * @param way "mail" or "gateway"
   */
  boolean isSent(String marker, String way);

  void keep(String marker, String way, Instant at);
}
