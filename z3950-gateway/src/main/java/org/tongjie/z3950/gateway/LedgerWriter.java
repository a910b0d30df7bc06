package org.tongjie.z3950.gateway;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.z3950.partner.RecordLedger;
import org.tongjie.z3950.store.PartnerUseStore;

/**
 * Carries partners' use to the database every few seconds, so that no request waits for it. While
 * the database is away counting goes on in memory.
 */
final class LedgerWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final RecordLedger ledger;
  private final PartnerUseStore store;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private @Nullable LocalDate lastDay;
  private boolean failing;

  LedgerWriter(RecordLedger ledger, PartnerUseStore store) {
    this.ledger = ledger;
    this.store = store;
    this.thread = Thread.ofVirtual().name("partner-use").unstarted(this::run);
  }

  /** Reads what was used today already and goes on writing. */
  void start() {
    write();
    thread.start();
  }

  private void run() {
    try {
      while (!stopped.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        write();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    RecordLedger.Unwritten unwritten = ledger.unwritten();
    try {
      Map<String, Long> totals = store.add(unwritten.day(), unwritten.records());
      ledger.written(unwritten, totals);
      if (!unwritten.day().equals(lastDay)) {
        store.forget(unwritten.day());
        lastDay = unwritten.day();
      }
      failing = false;
    } catch (StoreException failure) {
      if (!failing) {
        LOG.warn("Partners' use is counted in memory only: {}", failure.getMessage());
      }
      failing = true;
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join(INTERVAL);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    write();
  }
}
