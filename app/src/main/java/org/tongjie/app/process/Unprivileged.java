package org.tongjie.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How PostgreSQL, which refuses to run as root, is started when we are root. */
enum Unprivileged {
  /** We are an ordinary user. */
  AS_WE_ARE("", -1),
  /** In a user namespace without rights, where root is nobody and its files stay readable. */
  IN_NAMESPACE("unshare --user", 0),
  /** As the user nobody, who then owns the files. */
  AS_NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups", 65534);

  private final String prefix;
  private final int owner;

  Unprivileged(String prefix, int owner) {
    this.prefix = prefix;
    this.owner = owner;
  }

  /** Finds the way that works on this machine. */
  static Unprivileged choose() throws IOException {
    Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid", LinkOption.NOFOLLOW_LINKS);
    if (!user.equals(0)) {
      return AS_WE_ARE;
    }
    for (Unprivileged way : List.of(IN_NAMESPACE, AS_NOBODY)) {
      if (ChildProcess.onPath(way.prefix().getFirst()) && way.runs("true")) {
        return way;
      }
    }
    throw new StartException(
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here: start Tongjie"
            + " as an ordinary user, or set database.url");
  }

  /** Words to put before a command. */
  List<String> prefix() {
    return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
  }

  private boolean runs(String... command) throws IOException {
    Process process =
        new ProcessBuilder(Stream.concat(prefix().stream(), Stream.of(command)).toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartException("interrupted while starting PostgreSQL", interrupted);
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * Gives a folder to the user that PostgreSQL runs as.
   *
   * @throws StartException when that user cannot reach it
   */
  void handOver(Path folder) throws IOException {
    if (this == AS_WE_ARE) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(owner)) {
          Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
    if (!runs("test", "-x", folder.toString())) {
      throw new StartException(
          "PostgreSQL runs as the user nobody, who may not enter "
              + folder
              + ": give a data directory outside private folders, or start as an ordinary user");
    }
  }
}
