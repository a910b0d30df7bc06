package org.tongjie.broker.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Keeps secrets from being guessed: so many attempts in a while for one card or login, and for one
 * address. Attempts are counted before they are made, so that many at once gain nothing.
 */
public final class SignInLimit {
  private final AttemptStore store;
  private final Rules rules;
  private final Clock clock;

  /**
   * How often one may try.
   *
   * @param ofSubject attempts with one card or login
   * @param ofAddress attempts from one address, which a whole library may share
   * @param window in what time
   */
  public record Rules(int ofSubject, int ofAddress, Duration window) {
    public static final Rules USUAL = new Rules(6, 60, Duration.ofMinutes(15));
  }

  public SignInLimit(AttemptStore store, Rules rules, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Whether one more attempt may be made, which is counted.
   *
   * @param subject the card or login; only its hash is kept
   */
  public boolean admits(String subject, String address) {
    Instant now = clock.instant();
    Map<String, Integer> limits =
        Map.of(ofSubject(subject), rules.ofSubject(), ofAddress(address), rules.ofAddress());
    return store.count(limits, now.minus(rules.window()), now);
  }

  /**
   * The attempt was right: its subject begins anew, and its address has it back, for a whole school
   * may sign in from one.
   */
  public void succeeded(String subject, String address) {
    store.clear(ofSubject(subject));
    store.giveBack(ofAddress(address));
  }

  private static String ofSubject(String subject) {
    return new SecretToken("subject " + subject).hash();
  }

  private static String ofAddress(String address) {
    return new SecretToken("address " + address).hash();
  }
}
