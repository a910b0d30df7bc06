package org.tongjie.broker.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Begins, finds and ends sessions. */
public final class Sessions {
  /** Sooner than this a session is not marked as seen again, which spares the database. */
  private static final Duration STEP = Duration.ofMinutes(1);

  private final SessionStore store;
  private final Limits readers;
  private final Limits staff;
  private final Clock clock;

  /**
   * How long a session lasts.
   *
   * @param idle after what silence it ends
   * @param whole after what time it ends in any case
   */
  public record Limits(Duration idle, Duration whole) {
    /** Of readers, who may sit at a library's public machine. */
    public static final Limits OF_READERS =
        new Limits(Duration.ofMinutes(30), Duration.ofHours(12));

    /** Of staff: a working day at a desk. */
    public static final Limits OF_STAFF = new Limits(Duration.ofHours(2), Duration.ofHours(14));
  }

  public Sessions(SessionStore store, Limits readers, Limits staff, Clock clock) {
    this.store = store;
    this.readers = readers;
    this.staff = staff;
    this.clock = clock;
  }

  /** Sessions with the usual limits. */
  public static Sessions usual(SessionStore store, Clock clock) {
    return new Sessions(store, Limits.OF_READERS, Limits.OF_STAFF, clock);
  }

  /** Signs someone in; the token is the proof from now on. */
  public SecretToken begin(Session.Holder holder) {
    Instant now = clock.instant();
    SecretToken token = SecretToken.random();
    store.forget(now, now.minus(staff.idle()));
    store.add(token.hash(), new Session(holder, now, now.plus(limits(holder).whole())));
    return token;
  }

  /** Who is signed in with a token. */
  public Optional<Session.Holder> find(SecretToken token) {
    Instant now = clock.instant();
    Optional<Session> live = store.find(token.hash()).filter(session -> isLive(session, now));
    if (live.isPresent() && Duration.between(live.get().seen(), now).compareTo(STEP) >= 0) {
      store.seen(token.hash(), now);
    }
    return live.map(Session::holder);
  }

  private boolean isLive(Session session, Instant now) {
    Duration idle = limits(session.holder()).idle();
    return now.isBefore(session.ends()) && now.isBefore(session.seen().plus(idle));
  }

  private Limits limits(Session.Holder holder) {
    return switch (holder) {
      case Session.OfReader _ -> readers;
      case Session.OfStaff _ -> staff;
    };
  }

  /** Somebody else goes on in a session that is live. */
  public void hand(SecretToken token, Session.Holder holder) {
    store.hand(token.hash(), holder);
  }

  /** Signs out. */
  public void end(SecretToken token) {
    store.end(token.hash());
  }

  /** Signs a reader out everywhere. */
  public void endAll(String person) {
    store.endAll(person);
  }
}
