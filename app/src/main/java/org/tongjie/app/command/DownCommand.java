package org.tongjie.app.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongjie.app.config.Settings;
import org.tongjie.app.process.DataDirectory;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.UpProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what {@code up} started, and what a killed process left behind. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class DownCommand implements Callable<Integer> {
  @Mixin DataOptions options = new DataOptions();

  private final PrintStream out;

  public DownCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    if (!Files.isDirectory(settings.dataDir())) {
      out.println("Nothing runs: there is no data directory " + settings.dataDir());
      return 0;
    }
    boolean stopped = new UpProcess(DataDirectory.open(settings.dataDir())).stop();
    List<Long> users = Services.stopLeftBehind(settings);
    out.println(stopped ? "Tongjie stopped." : "Tongjie was not up.");
    if (!users.isEmpty()) {
      out.println("PostgreSQL and Solr stay until these processes end, which use them: " + users);
    }
    return 0;
  }
}
