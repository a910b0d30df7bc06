package org.tongjie.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.joining.Examination;
import org.tongjie.z3950.joining.Findings;
import org.tongjie.z3950.joining.Report;
import org.tongjie.z3950.joining.SruExamination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Examines a partner's Z39.50 or SRU target and writes its target file. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class GatewayTestCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Mixin TargetOptions options = new TargetOptions();

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "gateway.test.output")
  @Nullable Path output;

  private final PrintStream out;

  public GatewayTestCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    try {
      Findings findings = examined(options.values());
      out.print(Report.text(findings));
      if (findings.isUsable()) {
        write(Report.targetFile(findings));
      }
      return findings.isUsable() ? 0 : Failures.FAILED;
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(wrong.getMessage()));
    }
  }

  private static Findings examined(Map<String, String> values) {
    return values.containsKey("url")
        ? new SruExamination(values, TargetOptions.here()).run()
        : new Examination(values, TargetOptions.here()).run();
  }

  private void write(String file) throws IOException {
    if (output == null) {
      out.println();
      out.print(file);
    } else if (Files.exists(output)) {
      throw new IllegalArgumentException(output + " is there already and stays as it is");
    } else {
      Files.writeString(output, file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }
  }
}
