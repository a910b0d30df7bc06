package org.tongjie.app.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a child process prints, kept in a file that is put aside at a start when it has grown. */
record LogFile(Path path) {
  private static final long LARGE = 10L * 1024 * 1024;
  private static final int TAIL_LINES = 12;
  private static final int TAIL_BYTES = 8192;

  /** Puts a large log aside and answers where the next start's lines begin. */
  long prepare() throws IOException {
    if (Files.exists(path) && Files.size(path) > LARGE) {
      Path aside = path.resolveSibling(path.getFileName() + ".1");
      Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** The last lines written from an offset on, each indented, ending with the file's path. */
  String tail(long from) {
    return tailLines(from) + "\n(log: " + path + ")";
  }

  private String tailLines(long from) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long start = Math.max(Math.min(from, file.length()), file.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
      return last.isEmpty() ? "\n  (it printed nothing)" : "\n  " + String.join("\n  ", last);
    } catch (IOException unreadable) {
      return "\n  (its log cannot be read: " + unreadable.getMessage() + ")";
    }
  }
}
