package org.tongjie.z3950.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of another's making, run to its end. */
final class Tool {
  private static final int SECONDS = 60;

  private Tool() {}

  /** What a program writes when it is given these lines. */
  static String run(List<String> command, String input) throws IOException, InterruptedException {
    Path output = Files.createTempFile("tool", ".txt");
    Path lines = Files.writeString(Files.createTempFile("tool", ".in"), input);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(lines.toFile())
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end: " + text(output));
      }
      return text(output);
    } catch (IOException missing) {
      throw new AssertionError(
          "this test needs "
              + command.getFirst()
              + " (Debian: yaz, libnet-z3950-zoom-perl, tshark)",
          missing);
    } finally {
      Files.delete(lines);
      Files.delete(output);
    }
  }

  static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
