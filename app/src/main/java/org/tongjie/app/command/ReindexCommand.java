package org.tongjie.app.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tongjie.app.part.IndexerParts;
import org.tongjie.app.process.Services;
import org.tongjie.indexer.publish.Publisher.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the index anew from the database beside the one in use, then puts it in its place. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class ReindexCommand implements Callable<Integer> {
  @Mixin DataOptions options = new DataOptions();

  private final PrintStream out;

  public ReindexCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    long started = System.nanoTime();
    try (Services services = Services.open(options.settings());
        IndexerParts indexer = IndexerParts.open(services)) {
      Published published = indexer.parts().targets().rebuild(indexer.parts().publisher());
      double seconds = (System.nanoTime() - started) / 1e9;
      out.printf(
          Locale.ROOT,
          "已重建 published %,d clusters to a new index in %.1f s%n",
          published.documents(),
          seconds);
      return 0;
    }
  }
}
