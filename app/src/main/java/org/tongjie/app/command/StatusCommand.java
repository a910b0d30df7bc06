package org.tongjie.app.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tongjie.app.config.Settings;
import org.tongjie.app.process.DataDirectory;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.UpProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what runs; exit code 1 when pages are not served. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class StatusCommand implements Callable<Integer> {
  @Mixin DataOptions options = new DataOptions();

  private final PrintStream out;

  public StatusCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    out.println("Data directory " + settings.dataDir());
    if (!Files.isDirectory(settings.dataDir())) {
      out.println("It does not exist yet: tongjie up makes it.");
      return 1;
    }
    DataDirectory directory = DataDirectory.open(settings.dataDir());
    Optional<UpProcess.Running> up = new UpProcess(directory).running();
    out.println(up.map(StatusCommand::words).orElse("Pages are not served"));
    Services.State state = Services.state(settings);
    state.parts().forEach(out::println);
    if (!state.users().isEmpty()) {
      out.println("Used by processes " + state.users());
    }
    return up.filter(running -> running.port() != 0).isPresent() ? 0 : 1;
  }

  private static String words(UpProcess.Running up) {
    return up.port() == 0
        ? "Process " + up.pid() + " is starting"
        : "Pages are served on port " + up.port() + " by process " + up.pid();
  }
}
