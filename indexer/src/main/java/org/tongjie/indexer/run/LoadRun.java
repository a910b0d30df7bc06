package org.tongjie.indexer.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.indexer.publish.RecordCache;
import org.tongjie.indexer.run.LoadParts.Stores;
import org.tongjie.indexer.run.LoadRequest.Scope;
import org.tongjie.indexer.store.Claim;

/**
 * One load: survey, pipeline, withdrawal of what a full batch no longer has, publishing, report.
 */
public final class LoadRun {
  private static final Logger log = LoggerFactory.getLogger(LoadRun.class);

  private final Stores stores;
  private final RecordCache cache;
  private final Supplier<Publishing> publishings;
  private final LoadProgress progress;

  /** A load that publishes while it stores. */
  public LoadRun(LoadParts parts, LoadProgress progress) {
    this(
        parts.stores(),
        parts.cache(),
        () -> new PublishThread(parts.publisher(), parts.targets(), parts.stores().collections()),
        progress);
  }

  LoadRun(
      Stores stores, RecordCache cache, Supplier<Publishing> publishings, LoadProgress progress) {
    this.stores = stores;
    this.cache = cache;
    this.publishings = publishings;
    this.progress = progress;
  }

  /**
   * Loads the files.
   *
   * @throws StoreException when the database fails; chunks before are kept and the next load goes
   *     on
   */
  public LoadResult run(LoadRequest request) {
    long started = System.nanoTime();
    try {
      Optional<String> refusal = FrameSource.refusal(request.files());
      if (refusal.isPresent()) {
        return new LoadResult.Refused(refusal.get());
      }
      Optional<Agency> agency = stores.agencies().find(request.agency());
      if (agency.isEmpty()) {
        return new LoadResult.Refused("library " + request.agency() + " is not registered");
      }
      int sourceId = stores.sources().idOf(request.agency(), request.source());
      Optional<Claim> claim = stores.sources().claim(sourceId);
      if (claim.isEmpty()) {
        return new LoadResult.Refused(
            "another load of library "
                + request.agency()
                + " is running: wait for it, then load again");
      }
      try (Claim _ = claim.get()) {
        return load(request, agency.get(), sourceId, started);
      }
    } catch (IOException unreadable) {
      return new LoadResult.Refused("cannot read the batch: " + unreadable.getMessage());
    }
  }

  private LoadResult load(LoadRequest request, Agency agency, int sourceId, long started)
      throws IOException {
    try (RepeatedNumbers repeated = new RepeatedNumbers()) {
      Survey survey = Survey.of(request, agency, repeated, progress);
      if (survey.holdsNothing()) {
        return new LoadResult.Refused(
            "no MARC record could be told apart in "
                + names(request)
                + "; is the file damaged or of another format?");
      }
      keepProfile(agency, survey);
      long batchId = stores.batches().begin(sourceId, names(request));
      Running running = new Running(request, context(request, sourceId, batchId), survey, started);
      return running.run(repeated);
    }
  }

  /** What a first load learned about how the library writes holdings is kept for the next. */
  private void keepProfile(Agency agency, Survey survey) {
    String learned = survey.holdings().profile().render();
    if (survey.holdings().learned() && !learned.isEmpty()) {
      stores
          .agencies()
          .save(
              new Agency(
                  agency.symbol(),
                  agency.name(),
                  agency.nameEn(),
                  agency.tier(),
                  agency.parent(),
                  learned));
    }
  }

  private static LoadContext context(LoadRequest request, int sourceId, long batchId) {
    return new LoadContext(
        request.agency(), request.source(), sourceId, batchId, request.scope() != Scope.CHANGES);
  }

  private static String names(LoadRequest request) {
    return request.files().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** A load whose batch has begun. */
  private final class Running {
    private final LoadRequest request;
    private final LoadContext context;
    private final Survey survey;
    private final long started;
    private final Tally tally = new Tally();

    Running(LoadRequest request, LoadContext context, Survey survey, long started) {
      this.request = request;
      this.context = context;
      this.survey = survey;
      this.started = started;
    }

    LoadResult run(RepeatedNumbers repeated) throws IOException {
      Publishing publishing = publishings.get();
      publishing.start();
      String problem;
      Removal removal = Removal.NONE;
      try {
        problem = store(repeated, publishing);
        if (context.full() && problem.isEmpty()) {
          removal = new FullBatch(context, stores.catalog()).remove(request.scope(), tally);
          problem = removal.refusal();
          publishing.chunk(0);
        }
      } catch (StoreException failure) {
        publishing.finish();
        cache.clear();
        throw failure;
      }
      progress.publishing();
      Publishing.Ended ended = publishing.finish();
      return finish(ended, removal, problem);
    }

    /** Stores all chunks; returns what kept it from the end of the files, or nothing. */
    private String store(RepeatedNumbers repeated, Publishing publishing) {
      ChunkStage stage = new ChunkStage(context, stores.catalog(), cache, tally);
      Preparation preparation = survey.preparation();
      try (FrameSource frames = FrameSource.of(request.files())) {
        new Pipeline(preparation, repeated)
            .run(
                frames,
                chunk -> {
                  if (stage.store(chunk)) {
                    publishing.chunk(chunk.size());
                  }
                  progress.stored(tally.counts().read(), survey.records());
                });
        return "";
      } catch (IOException unreadable) {
        return "the batch could not be read to its end: " + unreadable.getMessage();
      }
    }

    private LoadResult finish(Publishing.Ended ended, Removal removal, String problem) {
      long published =
          switch (ended) {
            case Publishing.Ended.Complete complete ->
                complete.published().documents() + complete.published().deletions();
            case Publishing.Ended.Broken broken -> 0;
          };
      LoadReport report = report(removal, published);
      String why =
          switch (ended) {
            case Publishing.Ended.Complete complete -> problem;
            case Publishing.Ended.Broken broken ->
                "stored, but "
                    + report.index().unpublished()
                    + " changed clusters wait to be published ("
                    + broken.why()
                    + "): the next load or start publishes them";
          };
      stores
          .batches()
          .end(context.batchId(), why.isEmpty() ? "done" : "incomplete", ReportText.of(report));
      log.info("Batch {} of {}: {}", context.batchId(), context.agency(), report.counts());
      return why.isEmpty() ? new LoadResult.Done(report) : new LoadResult.Incomplete(report, why);
    }

    private LoadReport report(Removal removal, long published) {
      long watermark =
          stores.collections().active().map(target -> target.publishedChange()).orElse(0L);
      LoadReport.Index index =
          new LoadReport.Index(
              stores.batches().liveClusters(),
              stores.batches().contributions(),
              published,
              stores.clusters().countAfter(watermark));
      return new LoadReport(
          context.batchId(),
          tally.counts(),
          removal.removed(),
          tally.setAsideByCode(),
          tally.issuesByCode(),
          survey.evidence(),
          index,
          Duration.ofNanos(System.nanoTime() - started));
    }
  }

  /** Codes a load may set records aside with that no single record's octets explain. */
  public static List<String> batchCodes() {
    return List.of(Codes.REPEATED, Codes.READER_FAULT);
  }
}
