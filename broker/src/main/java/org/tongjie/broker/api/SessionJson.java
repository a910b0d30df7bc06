package org.tongjie.broker.api;

import java.time.Duration;
import org.tongjie.broker.account.SecretToken;
import org.tongjie.broker.account.Sessions;

/**
 * A session that began.
 *
 * @param token to be sent as {@code Authorization: Bearer}; told this once
 * @param idleSeconds after what silence it ends
 * @param wholeSeconds after what time it ends in any case
 */
record SessionJson(String token, String tokenType, long idleSeconds, long wholeSeconds) {
  static SessionJson of(SecretToken token, Sessions.Limits limits) {
    return new SessionJson(
        token.reveal(), "Bearer", seconds(limits.idle()), seconds(limits.whole()));
  }

  private static long seconds(Duration time) {
    return time.toSeconds();
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "SessionJson[hidden]";
  }
}
