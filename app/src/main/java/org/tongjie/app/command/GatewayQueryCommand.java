package org.tongjie.app.command;

import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.process.StartException;
import org.tongjie.z3950.client.TargetException;
import org.tongjie.z3950.joining.Trial;
import org.tongjie.z3950.target.TargetFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts one query to a target and prints hits and records. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class GatewayQueryCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Mixin TargetOptions options = new TargetOptions();

  @Parameters(index = "1", paramLabel = "QUERY", descriptionKey = "gateway.query.query")
  String query = "";

  @Option(names = "--cql", descriptionKey = "gateway.query.cql")
  boolean cql;

  @Option(names = "--start", paramLabel = "N", descriptionKey = "gateway.query.start")
  int start = 1;

  @Option(names = "--count", paramLabel = "N", descriptionKey = "gateway.query.count")
  int count = 5;

  @Option(names = "--syntax", paramLabel = "SYNTAX", descriptionKey = "gateway.query.syntax")
  @Nullable String syntax;

  @Option(names = "--elements", paramLabel = "NAME", descriptionKey = "gateway.query.elements")
  @Nullable String elements;

  private final PrintStream out;

  public GatewayQueryCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    try {
      Trial.Asked asked =
          new Trial.Asked(query, cql, Math.max(1, start), Math.clamp(count, 0, 100));
      return new Trial(options.target(form()), out).ask(asked) ? 0 : Failures.FAILED;
    } catch (IllegalArgumentException | TargetFileException wrong) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(wrong.getMessage()));
    } catch (TargetException failure) {
      throw new StartException(
          options.address + " does not answer: " + failure.getMessage(), failure);
    }
  }

  private Map<String, String> form() {
    Map<String, String> form = new TreeMap<>();
    if (syntax != null) {
      form.put("records.syntax", syntax);
    }
    if (elements != null) {
      form.put("records.elements", elements);
    }
    return form;
  }
}
