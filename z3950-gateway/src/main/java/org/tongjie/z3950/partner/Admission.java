package org.tongjie.z3950.partner;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A partner's leave to ask, for one association or one request over HTTP. Safe for use by many
 * threads.
 */
public final class Admission implements AutoCloseable {
  private final Partner partner;
  private final PartnerUse use;
  private final AtomicBoolean closed = new AtomicBoolean();

  Admission(Partner partner, PartnerUse use) {
    this.partner = partner;
    this.use = use;
  }

  /** Who it is. */
  public Partner partner() {
    return partner;
  }

  /**
   * Counts one request.
   *
   * @return empty when it may be answered, else how long to wait until one may
   */
  public Optional<Duration> request() {
    return use.request();
  }

  /**
   * Counts records about to be handed out.
   *
   * @param wanted at least 0
   * @return how many of them may be handed out, counted as if they all were
   */
  public int records(int wanted) {
    return use.records(wanted);
  }

  /** Records that may still be handed out today. */
  public long recordsLeft() {
    return use.recordsLeft();
  }

  /** Gives records back that were granted and not handed out. */
  public void unused(int records) {
    use.unused(records);
  }

  /** Makes room for another; again does no harm. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      use.leave();
    }
  }
}
