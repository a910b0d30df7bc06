package org.tongjie.broker.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a system in peace that keeps failing: after some failures in a row its lane rests, longer
 * each time. Then one call is let through, and what comes of it decides about all others.
 */
public final class Breaker {
  private static final int TOLERATED = 3;
  private final Pace pace;
  private int failures;
  private Instant openUntil = Instant.MIN;
  private Optional<String> lastError = Optional.empty();

  /** The call that was let through after a rest, until it is over. */
  private @Nullable Call probe;

  Breaker(Pace pace) {
    this.pace = pace;
  }

  /**
   * What is known of a lane.
   *
   * @param failures in a row
   * @param restsUntil until when nothing is asked, if it rests
   */
  public record State(int failures, Optional<Instant> restsUntil, Optional<String> lastError) {
    /** Whether calls are made as they come. */
    boolean isClosed() {
      return failures < TOLERATED;
    }
  }

  synchronized State state(Instant now) {
    return new State(
        failures, openUntil.isAfter(now) ? Optional.of(openUntil) : Optional.empty(), lastError);
  }

  /** A call that was let through; it says what came of it, unless that is nothing of the system. */
  final class Call implements AutoCloseable {
    private Call() {}

    void succeeded() {
      Breaker.this.succeeded();
    }

    /** Answers the failures in a row, this one counted. */
    int failed(Instant now, String why) {
      return Breaker.this.failed(now, why);
    }

    /** It is over: where it was the one after a rest and said nothing, another may be made. */
    @Override
    public void close() {
      over(this);
    }
  }

  /** Lets a call through, or nobody now. */
  synchronized Optional<Call> enter(Instant now) {
    if (allowance(now, 1) == 0) {
      return Optional.empty();
    }
    Call call = new Call();
    if (!isClosed()) {
      probe = call;
    }
    return Optional.of(call);
  }

  /** Whether calls are let through as they come. */
  synchronized boolean isClosed() {
    return failures < TOLERATED;
  }

  /** How many calls would be let through now. */
  synchronized int allowance(Instant now, int usual) {
    if (isClosed()) {
      return usual;
    }
    return openUntil.isAfter(now) || probe != null ? 0 : 1;
  }

  private synchronized void over(Call call) {
    if (probe == call) {
      probe = null;
    }
  }

  private synchronized void succeeded() {
    failures = 0;
    openUntil = Instant.MIN;
  }

  private synchronized int failed(Instant now, String why) {
    failures++;
    lastError = Optional.of(why);
    if (!isClosed()) {
      Duration rest = pace.retry(failures - TOLERATED);
      openUntil = now.plus(rest);
    }
    return failures;
  }
}
