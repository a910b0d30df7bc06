package org.tongjie.app.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.config.Settings;
import org.tongjie.app.process.Services;
import org.tongjie.app.store.Restore;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a backup back, whole or not at all. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class RestoreCommand implements Callable<Integer> {
  @Mixin DataOptions options = new DataOptions();

  @Option(names = "--force", descriptionKey = "restore.force")
  boolean force;

  @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
  @Nullable Path file;

  private final PrintStream out;

  public RestoreCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Path source = Path.of(String.valueOf(file)).toAbsolutePath().normalize();
    try (Services services = Services.open(settings)) {
      Logging.toFile(services.directory().log(), "restore");
      services.requireAlone("restore");
      DatabaseConfig config = services.database();
      Restore.Restored restored;
      try (Progress progress = Progress.start(new Progress.Work("restore", "rows", 0))) {
        restored = new Restore(config).read(source, force, done -> progress.report(done, done));
      }
      Database.open(config).close();
      services.discardIndex();
      out.println(
          String.format(
              Locale.ROOT,
              "%,d rows of %s are back (schema version %s). The index is made anew by tongjie up",
              restored.rows(),
              restored.created(),
              restored.schema()));
    }
    return 0;
  }
}
