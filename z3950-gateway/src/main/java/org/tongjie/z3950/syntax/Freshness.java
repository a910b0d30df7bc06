package org.tongjie.z3950.syntax;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.ClusterReader.ClusterChange;

/**
 * Keeps a cache of clusters true to the database: asks its change log, at most every five seconds
 * and only when the cache is used, which clusters changed since.
 *
 * <p>Change numbers become visible in their order, since writers take turns: what follows the last
 * number seen is all that changed. Nothing is served that is older than the log was read, plus the
 * interval; whoever finds the log unread for twice as long waits for it.
 */
final class Freshness {
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Duration OVERDUE = INTERVAL.multipliedBy(2);

  /** Of more changes than this at once, all is forgotten. */
  private static final int MAX_CHANGES = 10_000;

  private final ClusterReader reader;
  private final Consumer<List<Long>> forget;
  private final Runnable forgetAll;
  private final ReentrantLock checking = new ReentrantLock();
  private volatile Checked last;

  /** What the last reading of the log said. */
  private record Checked(
      long nanoTime, long change, long generation, Map<AgencySymbol, Agency> agencies) {
    Duration age() {
      return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
  }

  Freshness(ClusterReader reader, Consumer<List<Long>> forget, Runnable forgetAll) {
    this.reader = reader;
    this.forget = forget;
    this.forgetAll = forgetAll;
    this.last = new Checked(System.nanoTime(), reader.lastChange(), 0, reader.agencies());
  }

  /** Reads the log when it is time; returns how often something was forgotten. */
  long check() {
    Duration age = last.age();
    if (age.compareTo(OVERDUE) > 0) {
      checking.lock();
    } else if (age.compareTo(INTERVAL) < 0 || !checking.tryLock()) {
      return last.generation();
    }
    try {
      if (last.age().compareTo(INTERVAL) >= 0) {
        read();
      }
    } finally {
      checking.unlock();
    }
    return last.generation();
  }

  private void read() {
    Checked before = last;
    long now = System.nanoTime();
    Map<AgencySymbol, Agency> agencies = reader.agencies();
    List<ClusterChange> changes = reader.changesAfter(before.change(), MAX_CHANGES);
    if (changes.size() == MAX_CHANGES) {
      last = new Checked(now, reader.lastChange(), before.generation() + 1, agencies);
      forgetAll.run();
      return;
    }
    boolean redirected = !agencies.equals(before.agencies());
    long change = changes.isEmpty() ? before.change() : changes.getLast().number();
    long forgotten = changes.isEmpty() && !redirected ? 0 : 1;
    last = new Checked(now, change, before.generation() + forgotten, agencies);
    forget.accept(changes.stream().map(ClusterChange::clusterId).toList());
    if (redirected) {
      forgetAll.run(); // a library may write its holdings otherwise than was thought
    }
  }

  /** Whether it is time to read the log. */
  boolean isDue() {
    return last.age().compareTo(INTERVAL) >= 0;
  }

  long generation() {
    return last.generation();
  }

  Map<AgencySymbol, Agency> agencies() {
    return last.agencies();
  }
}
