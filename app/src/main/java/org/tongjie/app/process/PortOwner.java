package org.tongjie.app.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who listens on a port, as far as Linux tells us. */
final class PortOwner {
  private static final String LISTENING = "0A";

  private PortOwner() {}

  /** Words for a message: which process, and of which data directory if it is one of ours. */
  static String describe(int port) {
    return socketInode(port).flatMap(PortOwner::holder).map(PortOwner::words).orElse("a program");
  }

  private static String words(long pid) {
    Optional<Path> folder = workingFolder(pid);
    Optional<Path> installation = folder.flatMap(PortOwner::installation);
    if (installation.isPresent()) {
      return "process " + pid + " of Tongjie's data directory " + installation.get();
    }
    String command =
        ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).orElse("unknown program");
    return "process " + pid + " (" + command + ")";
  }

  private static Optional<Path> workingFolder(long pid) {
    try {
      return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd")));
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }

  /** Parts run inside their data directory. */
  private static Optional<Path> installation(Path folder) {
    for (Path up = folder; up != null; up = up.getParent()) {
      if (DataDirectory.isOne(up)) {
        return Optional.of(up);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> socketInode(int port) {
    String local = String.format(":%04X", port);
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      try {
        for (String line : Files.readAllLines(Path.of(table))) {
          String[] fields = line.strip().split(" +", -1);
          if (fields.length > 9 && fields[1].endsWith(local) && fields[3].equals(LISTENING)) {
            return Optional.of("socket:[" + fields[9] + "]");
          }
        }
      } catch (IOException notLinux) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> holder(String socket) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> holds(pid, socket))
        .findFirst();
  }

  private static boolean holds(long pid, String socket) {
    Path folder = Path.of("/proc", Long.toString(pid), "fd");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().equals(socket)) {
          return true;
        }
      }
    } catch (IOException notOurs) {
      return false;
    }
    return false;
  }
}
