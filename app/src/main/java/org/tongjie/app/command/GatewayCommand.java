package org.tongjie.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What concerns partner libraries and their targets. */
@Command(
    name = "gateway",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class GatewayCommand implements Runnable {
  @Spec @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Name a command: test, query or password.");
    }
  }
}
