package org.tongjie.broker.account;

import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept, under the hashes of their tokens. */
public interface SessionStore {
  void add(String tokenHash, Session session);

  Optional<Session> find(String tokenHash);

  /** Somebody asked something in it. */
  void seen(String tokenHash, Instant now);

  /** Somebody else goes on in it. */
  void hand(String tokenHash, Session.Holder holder);

  void end(String tokenHash);

  /** Ends all sessions of a reader. */
  void endAll(String person);

  /** Forgets those that are over. */
  void forget(Instant endedBefore, Instant idleSince);
}
