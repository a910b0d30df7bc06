package org.tongjie.z3950.partner;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What one partner uses at present, in all its sessions. */
final class PartnerUse {
  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

  private volatile Partner partner;
  private final RecordLedger ledger;
  private final LongSupplier nanos;
  private int sessions;

  /** When the last of the requests counted would be due if they came evenly. */
  private long paidUntil;

  PartnerUse(Partner partner, RecordLedger ledger, LongSupplier nanos) {
    this.partner = partner;
    this.ledger = ledger;
    this.nanos = nanos;
    this.paidUntil = nanos.getAsLong() - MINUTE_NANOS;
  }

  /** From now on the partner's limits are these; who is in stays in. */
  void follow(Partner changed) {
    partner = changed;
  }

  synchronized boolean enter() {
    int most = partner.limits().sessions();
    if (most > 0 && sessions >= most) {
      return false;
    }
    sessions++;
    return true;
  }

  synchronized void leave() {
    sessions--;
  }

  synchronized int sessions() {
    return sessions;
  }

  /** A bucket of a minute's requests that fills evenly. */
  synchronized Optional<Duration> request() {
    int rate = partner.limits().requestsPerMinute();
    if (rate == 0) {
      return Optional.empty();
    }
    long now = nanos.getAsLong();
    long cost = MINUTE_NANOS / rate;
    long due = Math.max(paidUntil, now - MINUTE_NANOS) + cost;
    if (due > now) {
      return Optional.of(Duration.ofNanos(due - now));
    }
    paidUntil = due;
    return Optional.empty();
  }

  int records(int wanted) {
    return ledger.take(partner.name(), wanted, partner.limits().recordsPerDay());
  }

  long recordsLeft() {
    return ledger.left(partner.name(), partner.limits().recordsPerDay());
  }

  void unused(int records) {
    ledger.giveBack(partner.name(), records);
  }
}
