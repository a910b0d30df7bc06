package org.tongjie.app.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The note by which a later process of ours recognises a child: its number, when it began, and its
 * port. Until the parent has written it, {@link #claim} holds the number alone, written by the
 * child itself before it becomes the part, so that no moment is left in which a killed parent loses
 * it.
 */
record PidFile(Path path) {
  /** A child as noted. */
  record Noted(long pid, String start, int port) {}

  Path claim() {
    return path.resolveSibling(path.getFileName() + ".claim");
  }

  void write(Noted child) throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    Files.writeString(part, child.pid + "\n" + child.start + "\n" + child.port + "\n");
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(claim());
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(claim());
  }

  /** The child, if it is noted and still the same living process. */
  Optional<Noted> living() throws IOException {
    List<String> lines = lines(path);
    if (lines.size() < 3) {
      return Optional.empty();
    }
    long pid = Long.parseLong(lines.getFirst());
    String start = lines.get(1);
    return ProcessStart.of(pid).filter(start::equals).isPresent()
        ? Optional.of(new Noted(pid, start, Integer.parseInt(lines.get(2))))
        : Optional.empty();
  }

  /**
   * A living process that claimed to become the part but was never noted.
   *
   * @param argument what its command line must name, the part's own folder
   */
  Optional<Noted> claimed(Path argument) throws IOException {
    List<String> lines = lines(claim());
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    long pid = Long.parseLong(lines.getFirst());
    Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
    if (!Files.isReadable(commandLine)
        || !Files.readString(commandLine).contains(argument + "\0")) {
      return Optional.empty();
    }
    return ProcessStart.of(pid).map(start -> new Noted(pid, start, 0));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
  }
}
