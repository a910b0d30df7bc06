package org.tongjie.broker.work;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that others move. */
final class MovedClock extends Clock {
  private final InstantSource now;

  MovedClock(InstantSource now) {
    this.now = now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("virtual time has no zones");
  }

  @Override
  public Instant instant() {
    return now.instant();
  }
}
