package org.tongjie.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's name alone: says what there is. */
@Command(
    name = "tongjie",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    resourceBundle = "org.tongjie.app.command.Help")
public final class TongjieCommand implements Runnable {
  @Spec @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Name a command.");
    }
  }
}
