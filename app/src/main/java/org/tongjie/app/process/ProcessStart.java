package org.tongjie.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * When a process began, as a text that no other process of the same number ever has: on Linux the
 * boot and the clock ticks since, which steps of the wall clock leave alone.
 */
final class ProcessStart {
  /**
   * Fields of {@code /proc/PID/stat} counted after the name: the state, threads, start in ticks.
   */
  private static final int STATE = 0;

  private static final int THREADS = 17;
  private static final int STARTED = 19;

  private ProcessStart() {}

  /** The start of a living process; empty when there is none, or only its unreaped remains. */
  static Optional<String> of(long pid) {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .flatMap(handle -> handle.info().startInstant())
          .map(Object::toString);
    }
    try {
      String[] fields = fields(Files.readString(stat));
      return isDead(fields) ? Optional.empty() : Optional.of(boot() + "/" + fields[STARTED]);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  static String[] fields(String stat) {
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
  }

  /**
   * A killed process of many threads has a dead first thread while others still hold its ports and
   * locks: it is dead when that thread alone is left.
   */
  static boolean isDead(String[] fields) {
    boolean ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
    return ended && Integer.parseInt(fields[THREADS]) <= 1;
  }

  private static String boot() throws IOException {
    return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
  }
}
