package org.tongjie.broker.request;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Names one request for good; ordered by the time it was made (a UUID of version 7, RFC 9562). */
public record RequestId(UUID value) implements Comparable<RequestId> {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one for this time. */
  public static RequestId next(Instant now) {
    return next(now, RANDOM);
  }

  /** A new one for this time, its rest drawn from this source: the same source gives the same. */
  public static RequestId next(Instant now, RandomGenerator random) {
    long time = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0xfffL);
    long rest = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new RequestId(new UUID(time, rest));
  }

  /**
   * The one written so.
   *
   * @throws IllegalArgumentException when it is no UUID
   */
  public static RequestId of(String text) {
    return new RequestId(UUID.fromString(text));
  }

  @Override
  public int compareTo(RequestId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
