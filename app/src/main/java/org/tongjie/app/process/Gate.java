package org.tongjie.app.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One turn at starting or stopping, among all processes of a data directory. */
final class Gate implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** File locks are held by the whole process, so threads of one take turns here first. */
  private static final ConcurrentMap<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

  private final ReentrantLock turn;
  private final FileChannel channel;

  private Gate(ReentrantLock turn, FileChannel channel) {
    this.turn = turn;
    this.channel = channel;
  }

  /**
   * Waits for the turn.
   *
   * @throws StartException when others keep it for minutes
   */
  static Gate enter(Path file) {
    ReentrantLock turn = TURNS.computeIfAbsent(file, path -> new ReentrantLock());
    try {
      if (!turn.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw busy(file);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartException("interrupted while waiting for " + file, interrupted);
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock(channel, file);
      return new Gate(turn, channel);
    } catch (IOException | RuntimeException failure) {
      release(turn, channel);
      throw failure instanceof StartException known
          ? known
          : new StartException("cannot lock " + file + ": " + failure.getMessage(), failure);
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    boolean locked =
        Await.until(
            PATIENCE,
            PAUSE,
            () -> {
              FileLock lock = channel.tryLock();
              return lock != null;
            });
    if (!locked) {
      throw busy(file);
    }
  }

  private static StartException busy(Path file) {
    return new StartException(
        "another Tongjie process has been starting or stopping parts of this data directory for "
            + PATIENCE.toMinutes()
            + " minutes (lock "
            + file
            + "): see its log, or stop it");
  }

  private static void release(ReentrantLock turn, @Nullable FileChannel channel) {
    try (channel) {
      turn.unlock();
    } catch (IOException failure) {
      throw new StartException("cannot release a lock: " + failure.getMessage(), failure);
    }
  }

  @Override
  public void close() {
    release(turn, channel);
  }
}
