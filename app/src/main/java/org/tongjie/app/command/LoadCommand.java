package org.tongjie.app.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.config.Settings;
import org.tongjie.app.part.IndexerParts;
import org.tongjie.app.process.Services;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.indexer.run.LoadRequest;
import org.tongjie.indexer.run.LoadRequest.Scope;
import org.tongjie.indexer.run.LoadResult;
import org.tongjie.indexer.run.LoadRun;
import org.tongjie.indexer.run.ReportText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads files of MARC records for a library. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class LoadCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin DataOptions options = new DataOptions();

  @Option(names = "--library", required = true, paramLabel = "CODE", descriptionKey = "library")
  String library = "";

  @Option(names = "--source", paramLabel = "NAME", descriptionKey = "source")
  String source = LoadRequest.DEFAULT_SOURCE;

  @Option(
      names = "--dialect",
      paramLabel = "auto|cnmarc|unimarc|marc21",
      descriptionKey = "dialect")
  String dialect = Choice.AUTO;

  @Option(names = "--encoding", paramLabel = "auto|utf-8|gb18030|…", descriptionKey = "encoding")
  String encoding = Choice.AUTO;

  @Option(names = "--full", descriptionKey = "full")
  boolean full;

  @Option(names = "--force", descriptionKey = "force")
  boolean force;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
  List<Path> files = new ArrayList<>();

  private final PrintStream out;

  public LoadCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    LoadRequest request = request();
    Settings settings = options.settings();
    try (Services services = Services.open(settings);
        IndexerParts indexer = IndexerParts.open(services)) {
      AgencyStore agencies = new AgencyStore(indexer.database());
      Optional<String> refusal =
          new Admission(agencies, settings.registerLibraries(), out).admit(request.agency());
      return show(
          refusal.<LoadResult>map(LoadResult.Refused::new).orElseGet(() -> load(indexer, request)));
    }
  }

  private LoadResult load(IndexerParts indexer, LoadRequest request) {
    try (LoadDisplay display = new LoadDisplay(library)) {
      return new LoadRun(indexer.parts(), display).run(request);
    }
  }

  private LoadRequest request() {
    try {
      return new LoadRequest(
          new AgencySymbol(library),
          source,
          files,
          Choice.of("--dialect", MarcDialect.class, dialect),
          Choice.of("--encoding", MarcEncoding.class, encoding),
          scope());
    } catch (IllegalArgumentException wrong) {
      throw wrongUse(String.valueOf(wrong.getMessage()));
    }
  }

  private Scope scope() {
    if (force && !full) {
      throw wrongUse("--force goes with --full");
    }
    return full ? (force ? Scope.FULL_FORCED : Scope.FULL) : Scope.CHANGES;
  }

  private ParameterException wrongUse(String message) {
    if (spec == null) {
      throw new IllegalStateException("a command is called by the command line");
    }
    return new ParameterException(spec.commandLine(), message);
  }

  private int show(LoadResult result) {
    return switch (result) {
      case LoadResult.Done done -> {
        out.println(ReportText.of(done.report()));
        yield 0;
      }
      case LoadResult.Incomplete incomplete -> {
        out.println(ReportText.of(incomplete.report()));
        System.err.println("tongjie: " + incomplete.why());
        yield Failures.FAILED;
      }
      case LoadResult.Refused refused -> {
        System.err.println("tongjie: " + refused.why());
        yield Failures.FAILED;
      }
    };
  }
}
