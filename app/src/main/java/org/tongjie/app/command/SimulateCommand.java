package org.tongjie.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a simulated library system, for partners who rehearse. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class SimulateCommand implements Callable<Integer> {
  private final PrintStream out;

  @Option(names = "--config", required = true, descriptionKey = "simulate.config")
  @Nullable Path config;

  public SimulateCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (config != null) {
      org.tongjie.simulator.Main.run(config, out);
    }
    return 0;
  }
}
