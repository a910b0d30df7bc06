package org.tongjie.app.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongjie.app.process.Services;

/** Kills the bundled PostgreSQL as kill -9 does; the next one who asks for it starts it again. */
final class DatabaseKill {
  private DatabaseKill() {}

  static void kill(Services services) throws IOException {
    for (Path file : postmasterFiles(services.directory().postgresql())) {
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      ProcessHandle.of(pid).ifPresent(DatabaseKill::killAll);
    }
  }

  private static void killAll(ProcessHandle postmaster) {
    List<ProcessHandle> children = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    Optional.of(postmaster)
        .map(ProcessHandle::onExit)
        .ifPresent(exit -> exit.orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join());
  }

  private static List<Path> postmasterFiles(Path directory) throws IOException {
    try (Stream<Path> files =
        Files.find(directory, 4, (path, facts) -> path.endsWith("postmaster.pid"))) {
      return files.toList();
    }
  }
}
