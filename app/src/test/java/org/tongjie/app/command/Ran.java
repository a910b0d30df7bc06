package org.tongjie.app.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/** What a command said when it was typed. */
record Ran(int exitCode, String output) {
  /**
   * Types it.
   *
   * @param command made with where it prints
   */
  static Ran of(Function<PrintStream, Object> command, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    int exitCode =
        new CommandLine(command.apply(out))
            .setExecutionExceptionHandler(new Failures())
            .setErr(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .execute(arguments);
    return new Ran(exitCode, output.toString(StandardCharsets.UTF_8));
  }

  /** Types it for a data directory. */
  static Ran on(
      Path data, Function<PrintStream, Object> command, String name, String... arguments) {
    List<String> all = new ArrayList<>(List.of(name, "--data", data.toString()));
    all.addAll(List.of(arguments));
    return of(command, all.toArray(String[]::new));
  }
}
