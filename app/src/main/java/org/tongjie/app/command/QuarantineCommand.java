package org.tongjie.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.process.Services;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;
import org.tongjie.indexer.store.QuarantineStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what loads set aside, and gives the octets back to be repaired. */
@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class QuarantineCommand implements Callable<Integer> {
  @Mixin DataOptions options = new DataOptions();

  @Option(names = "--library", required = true, paramLabel = "CODE", descriptionKey = "library")
  String library = "";

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit")
  int limit = 50;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "export")
  @Nullable Path export;

  private final PrintStream out;

  public QuarantineCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    AgencySymbol symbol = new AgencySymbol(library);
    try (Services services = Services.open(options.settings());
        Database database = Database.open(services.database())) {
      QuarantineStore store = new QuarantineStore(database);
      store.latest(symbol, limit).forEach(this::show);
      if (export != null) {
        write(store, symbol, export);
      }
    }
    return 0;
  }

  private void show(QuarantineStore.Entry entry) {
    out.printf(
        Locale.ROOT,
        "batch %d  %s @%d  001 %s  %s: %s%n",
        entry.batch(),
        entry.file(),
        entry.offset(),
        entry.controlNumber().isEmpty() ? "?" : entry.controlNumber(),
        entry.code(),
        entry.reason());
  }

  private static void write(QuarantineStore store, AgencySymbol symbol, Path file)
      throws IOException {
    try (OutputStream target = Files.newOutputStream(file)) {
      store.octets(
          symbol,
          octets -> {
            try {
              target.write(octets);
            } catch (IOException failure) {
              throw new UncheckedIOException("cannot write " + file, failure);
            }
          });
    }
  }
}
