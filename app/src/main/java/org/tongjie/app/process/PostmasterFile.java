package org.tongjie.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own note of itself, {@code postmaster.pid} in its data folder.
 *
 * @param port 0 while it is not yet written
 * @param ready whether it takes connections
 */
record PostmasterFile(Path data, long pid, int port, boolean ready) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Optional<PostmasterFile> read(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
    boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
    return Optional.of(new PostmasterFile(data, Long.parseLong(lines.getFirst()), port, ready));
  }

  /** The process, if it lives and works in this very data folder; numbers are used again. */
  Optional<PidFile.Noted> living() {
    try {
      Path folder = Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
      return folder.equals(data.toRealPath())
          ? ProcessStart.of(pid).map(start -> new PidFile.Noted(pid, start, port))
          : Optional.empty();
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }

  /**
   * Removes the note of a dead PostgreSQL, which would refuse to start if another program now has
   * its number. Call when no process of this data folder lives.
   */
  static void deleteStale(Path data) throws IOException {
    Optional<PostmasterFile> file = read(data);
    if (file.isPresent() && file.get().living().isEmpty()) {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
  }
}
