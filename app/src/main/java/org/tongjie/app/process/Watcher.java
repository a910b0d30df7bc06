package org.tongjie.app.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after a part: when it ends it is started again, a bounded number of times. */
final class Watcher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Watcher.class);

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int MOST_STARTS = 5;
  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final Part part;
  private final Consumer<Part> starter;
  private final Deque<Long> recent = new ArrayDeque<>();
  private final Thread thread;

  /**
   * A watcher that does not watch yet.
   *
   * @param starter starts the part unless it runs
   */
  Watcher(Part part, Consumer<Part> starter) {
    this.part = part;
    this.starter = starter;
    this.thread = Thread.ofPlatform().name("watch " + part.name()).daemon().unstarted(this::watch);
  }

  void start() {
    thread.start();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        lookAfter();
      }
    } catch (InterruptedException closed) {
      log.debug("no longer watching");
    }
  }

  private void lookAfter() {
    if (part.running() || recent.size() > MOST_STARTS) {
      return;
    }
    long now = System.nanoTime();
    recent.removeIf(start -> now - start > WITHIN.toNanos());
    recent.add(now);
    if (recent.size() > MOST_STARTS) {
      log.error(
          "{} ended {} times within {} minutes and is not started again: read its log, then use"
              + " tongjie down and tongjie up",
          part.name(),
          MOST_STARTS,
          WITHIN.toMinutes());
      return;
    }
    log.warn("{} ended unexpectedly: starting it again", part.name());
    try {
      starter.accept(part);
    } catch (StartException failure) {
      log.warn("{} could not be started again: {}", part.name(), failure.getMessage());
    }
  }

  /** Stops watching; a start under way is left. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
