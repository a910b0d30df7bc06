package org.tongjie.app.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.config.Settings;
import org.tongjie.app.process.Services;
import org.tongjie.app.store.Backup;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the catalogue into one file, while everything goes on running. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class BackupCommand implements Callable<Integer> {
  private static final double MIB = 1024.0 * 1024.0;

  @Mixin DataOptions options = new DataOptions();

  @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
  @Nullable Path file;

  private final PrintStream out;

  public BackupCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Path target = Path.of(String.valueOf(file)).toAbsolutePath().normalize();
    try (Services services = Services.open(settings)) {
      Logging.toFile(services.directory().log(), "backup");
      DatabaseConfig config = services.database();
      Database.open(config).close();
      Backup backup = new Backup(config);
      Backup.Written written;
      long rows = backup.estimatedRows();
      try (Progress progress = Progress.start(new Progress.Work("backup", "rows", rows))) {
        written = backup.write(target, done -> progress.report(done, done));
        progress.report(written.rows(), rows);
      }
      out.println(
          String.format(
              Locale.ROOT,
              "%s: %,d rows, %,.1f MB, schema version %s",
              target,
              written.rows(),
              written.bytes() / MIB,
              written.schema()));
    }
    return 0;
  }
}
