package org.tongjie.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.solr.common.SolrInputDocument;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseConfig;
import org.tongjie.indexer.run.LoadParts;
import org.tongjie.indexer.run.LoadProgress;
import org.tongjie.indexer.run.LoadRequest;
import org.tongjie.indexer.run.LoadResult;
import org.tongjie.indexer.run.LoadRun;
import org.tongjie.indexer.run.Stages;

/**
 * Measures a load and its stages on one file: each run on empty tables and an empty collection. The
 * first run is cold; of those after it, in alternating order, the median counts.
 */
public final class IndexBench {
  private static final int WARM_RUNS = 3;
  private static final int[] WRITERS = {1, 2, 4};
  private static final AgencySymbol LIBRARY = new AgencySymbol("bench");

  private final DatabaseConfig database;
  private final CatalogIndex index;
  private final LoadRequest request;
  private final PrintStream out;
  private int schemas;

  public IndexBench(
      DatabaseConfig database, CatalogIndex index, List<Path> files, PrintStream out) {
    this.database = database;
    this.index = index;
    this.request =
        new LoadRequest(
            LIBRARY,
            LoadRequest.DEFAULT_SOURCE,
            files,
            Optional.empty(),
            Optional.empty(),
            LoadRequest.Scope.CHANGES);
    this.out = out;
  }

  /** Runs all measurements. */
  public BenchReport run() throws IOException {
    index.uploadConfigset();
    Stages stages = new Stages(request, Agency.named(LIBRARY));
    BenchReport report = new BenchReport();
    report.records(stages.parse());
    for (int run = 0; run <= WARM_RUNS; run++) {
      List<Part> parts =
          new ArrayList<>(
              List.of(
                  () -> report.add("parse", seconds(stages::parse)),
                  () -> report.add("prepare", seconds(stages::prepare)),
                  () -> storeAndCeiling(report),
                  () -> report.add("journey", load(Optional.empty()))));
      if (run % 2 == 1) {
        Collections.reverse(parts);
      }
      for (Part part : parts) {
        part.measure();
      }
      out.println("run " + (run == 0 ? "cold" : run + " of " + WARM_RUNS) + " done");
    }
    return report;
  }

  @FunctionalInterface
  private interface Part {
    void measure() throws IOException;
  }

  @FunctionalInterface
  private interface Counting {
    long count() throws IOException;
  }

  private static double seconds(Counting stage) throws IOException {
    long started = System.nanoTime();
    long counted = stage.count();
    if (counted == 0) {
      throw new IOException("no record was counted");
    }
    return (System.nanoTime() - started) / 1e9;
  }

  /**
   * Everything but Solr, then Solr alone with the documents that came of it, which are kept no
   * longer.
   */
  private void storeAndCeiling(BenchReport report) {
    CollectedDocuments collected = new CollectedDocuments();
    report.add("store", load(Optional.of(collected)));
    List<SolrInputDocument> documents = collected.all();
    report.documents(documents.size());
    for (int writers : WRITERS) {
      double seconds = new Ceiling(index, "bench-ceiling").seconds(documents, writers);
      report.add("ceiling, " + writers + " writers", seconds);
    }
  }

  private double load(Optional<CollectedDocuments> sink) {
    DatabaseConfig fresh =
        database.inSchema("bench_" + ++schemas + "_" + ProcessHandle.current().pid());
    try (Database tables = Database.open(fresh);
        LoadParts parts =
            sink.map(collected -> LoadParts.on(tables, index, collected))
                .orElseGet(() -> LoadParts.on(tables, index))) {
      new AgencyStore(tables).save(Agency.named(LIBRARY));
      String collection = parts.targets().ensureActive().name();
      long started = System.nanoTime();
      LoadResult result = new LoadRun(parts, LoadProgress.SILENT).run(request);
      double seconds = (System.nanoTime() - started) / 1e9;
      index.removeAlias();
      index.deleteCollection(collection);
      tables.dropSchema();
      return switch (result) {
        case LoadResult.Done done -> seconds;
        case LoadResult.Incomplete incomplete -> throw new IllegalStateException(incomplete.why());
        case LoadResult.Refused refused -> throw new IllegalStateException(refused.why());
      };
    }
  }
}
