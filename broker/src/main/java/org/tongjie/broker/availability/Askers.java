package org.tongjie.broker.availability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Those who look, by address: each may have a library's systems asked about so many items at once,
 * and so many more a second. Safe for use by many threads; addresses are forgotten when they have
 * asked nothing for a while.
 */
public final class Askers {
  private static final int MOST_ADDRESSES = 20_000;
  private static final int LONGEST_ADDRESS = 64;

  private final Rate rate;
  private final InstantSource clock;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  public Askers(Rate rate, InstantSource clock) {
    this.rate = rate;
    this.clock = clock;
  }

  /**
   * Items that one address may have asked about.
   *
   * @param atOnce after a rest
   * @param perSecond in the long run
   */
  public record Rate(int atOnce, int perSecond) {
    /** Several full result pages at once; in the long run a fraction of what a system can do. */
    public static final Rate USUAL = new Rate(1_200, 40);
  }

  /** Who asks from an address; what a proxy passes on as one is kept no longer than one can be. */
  public Asker at(String address) {
    String kept = address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    return Asker.looking(buckets.get(kept, _ -> new Bucket(rate.atOnce(), clock.instant()))::take);
  }

  /** What is left to one address. */
  private final class Bucket {
    private double left;
    private Instant asOf;

    Bucket(int left, Instant asOf) {
      this.left = left;
      this.asOf = asOf;
    }

    synchronized int take(int wanted) {
      Instant now = clock.instant();
      double earned = Duration.between(asOf, now).toMillis() / 1000.0 * rate.perSecond();
      left = Math.min(rate.atOnce(), left + Math.max(0, earned));
      asOf = now;
      int granted = Math.min(wanted, (int) left);
      left -= granted;
      return granted;
    }
  }
}
