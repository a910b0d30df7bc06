package org.tongjie.app.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with its output in a file. */
final class Program {
  private static final Duration LIMIT = Duration.ofMinutes(4);

  private final Path dataDir;

  Program(Path dataDir) {
    this.dataDir = dataDir;
  }

  /** A run that was started. */
  record Run(Process process, Path output) {

    /** Waits for its end, within bounds, and gives the exit code. */
    int await() throws InterruptedException {
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running after " + LIMIT + ": " + text());
      }
      return process.exitValue();
    }

    String text() {
      try {
        return Files.readString(output);
      } catch (IOException unreadable) {
        return unreadable.toString();
      }
    }
  }

  static Path home() {
    return Path.of(System.getProperty("tongjie.home", "")).toAbsolutePath().normalize();
  }

  /** Starts it on the data directory. */
  Run start(String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(List.of("--data", dataDir.toString()));
    return startAlone(words);
  }

  /** Starts a command that makes a data directory of its own. */
  static Run startAlone(List<String> arguments) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx512m", "-Dtongjie.home=" + home(), "-cp"));
    words.add(home().resolve("app/target/tongjie/lib") + "/*");
    words.add("org.tongjie.app.Main");
    words.addAll(arguments);
    Path output = Files.createTempFile("program", ".log");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new Run(process, output);
  }

  /** The process number of a bundled part, noted in the data directory. */
  long pidOf(String part) throws IOException {
    return Long.parseLong(
        Files.readAllLines(dataDir.resolve("run").resolve(part + ".pid")).getFirst());
  }

  Path dataDir() {
    return dataDir;
  }
}
