package org.tongjie.z3950.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a folder every few seconds and has it read again when a file in it is new, changed or
 * gone. What cannot be followed is logged once and shown as a metric; what was read before holds
 * until it can.
 */
final class DescribedFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DescribedFolder.class);

  private final Path folder;
  private final Duration interval;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Map<Path, State> seen;
  private volatile boolean broken;

  /** Reads the folder and puts what it describes in the place of what there was. */
  @FunctionalInterface
  interface Reading {
    /**
     * Reads.
     *
     * @throws WrongException when a file cannot be followed; nothing has changed then
     */
    void read() throws WrongException;
  }

  /** A file that cannot be followed; the message names it. */
  static final class WrongException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongException(Exception cause) {
      super(String.valueOf(cause.getMessage()), cause);
    }
  }

  /** What tells a file from what it was before. */
  private record State(long size, long modified) {}

  /**
   * Watches from what the folder holds now, which the caller reads after this.
   *
   * @param interval between two looks
   */
  DescribedFolder(Path folder, Duration interval) {
    this.folder = folder;
    this.interval = interval;
    this.seen = look();
  }

  /** Shows in a metric whether what the folder describes can be followed. */
  DescribedFolder shownAs(String kind, MeterRegistry registry) {
    Gauge.builder("gateway.files.broken", () -> broken ? 1 : 0)
        .description("Whether the files of partners or targets cannot be followed as they are")
        .tag("kind", kind)
        .register(registry);
    return this;
  }

  /** From now on has it read again whenever it changes. */
  void start(Reading reading) {
    Thread.ofVirtual().name("folder-" + folder.getFileName()).start(() -> run(reading));
  }

  private void run(Reading reading) {
    try {
      while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        check(reading);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(Reading reading) {
    Map<Path, State> now = look();
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    try {
      reading.read();
      broken = false;
      LOG.info("read {} again: its files have changed", folder);
    } catch (WrongException wrong) {
      broken = true;
      LOG.error("what {} described before stays in force: {}", folder, wrong.getMessage());
    } catch (RuntimeException failure) { // the top of a thread: the next change is a new chance
      broken = true;
      LOG.error("{} could not be read; what it described before stays in force", folder, failure);
    }
  }

  private Map<Path, State> look() {
    Map<Path, State> states = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        states.put(file, new State(Files.size(file), Files.getLastModifiedTime(file).toMillis()));
      }
    } catch (NoSuchFileException | NotDirectoryException gone) {
      LOG.debug("{} is not there", folder);
    } catch (IOException unreadable) {
      LOG.warn("cannot look at {}: {}", folder, unreadable.getMessage());
    }
    return states;
  }

  @Override
  public void close() {
    stopped.countDown();
  }
}
