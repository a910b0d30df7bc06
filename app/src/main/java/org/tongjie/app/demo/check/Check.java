package org.tongjie.app.demo.check;

import java.net.URI;
import java.util.Map;
import org.tongjie.app.demo.sample.Defect;
import org.tongjie.app.demo.sample.Sample;
import org.tongjie.app.demo.sample.SampleLibrary;
import org.tongjie.app.demo.sample.UniversityLibrary;
import org.tongjie.app.part.LendingRun;
import org.tongjie.indexer.run.LoadReport;
import org.tongjie.indexer.run.LoadReport.Counts;
import org.tongjie.indexer.run.LoadResult;

/** Holds a running catalogue of the sample against what is true of the sample. */
public final class Check {
  private final URI base;
  private final Known known;
  private final Findings findings;

  /**
   * A check of one server.
   *
   * @param base address of the server, with a slash at the end
   */
  public Check(URI base, Sample sample, Findings findings) {
    this.base = base;
    this.known = new Known(sample);
    this.findings = findings;
  }

  /** The report of a library's first load: every record accounted for, what is broken set aside. */
  public void loaded(SampleLibrary library, LoadResult result) {
    long loaded = known.truth().loaded(library);
    long repeated = known.truth().count(library, Defect.CONTROL_NUMBER_REPEATED);
    long setAside = known.truth().setAside(library);
    findings.expect(
        "load of " + library.symbol(),
        new Counts(known.truth().read(library), loaded, 0, 0, 0, repeated, setAside),
        () -> report(result).counts());
    findings.expect(
        "set aside of " + library.symbol(),
        known.truth().setAsideByCode(library),
        () -> Map.copyOf(report(result).setAsideByCode()));
  }

  /** The report of the same load again: nothing is new and nothing is written to the index. */
  public void loadedAgain(SampleLibrary library, LoadResult result) {
    findings.expect(
        "the same file of " + library.symbol() + " again",
        new Again(known.truth().loaded(library), 0, 0, 0, 0),
        () -> Again.of(report(result)));
  }

  /** What a repeated load says: all unchanged, and nothing written to the index. */
  private record Again(long unchanged, long added, long changed, long removed, long published) {

    static Again of(LoadReport report) {
      Counts counts = report.counts();
      return new Again(
          counts.unchanged(),
          counts.added(),
          counts.changed(),
          report.removed(),
          report.index().published());
    }
  }

  private static LoadReport report(LoadResult result) {
    return switch (result) {
      case LoadResult.Done done -> done.report();
      case LoadResult.Incomplete incomplete ->
          throw new ApiFault("incomplete: " + incomplete.why());
      case LoadResult.Refused refused -> throw new ApiFault("refused: " + refused.why());
    };
  }

  /** Everything a reader would ask, over HTTP. */
  public void askAll() {
    try (Api api = new Api(base)) {
      new CatalogQuestions(api, known, findings).ask();
      new SearchQuestions(api, known, findings).ask();
      new RecordQuestions(api, known, findings).ask();
    }
  }

  /**
   * Where items are now, on pages, for programs and in OPAC records.
   *
   * @param z3950 port of the region's gateway
   */
  public void askAvailability(int z3950) {
    try (Api api = new Api(base)) {
      new AvailabilityQuestions(api, known, findings).ask(z3950);
    }
  }

  /** Requests from the wish to the book at home again. */
  public void askLending(LendingRun lending) {
    try (Api api = new Api(base)) {
      new LendingQuestions(api, lending, findings).ask();
    }
  }

  /** What a library outside the union adds to the results page. */
  public void askPartner(UniversityLibrary partner) {
    try (Api api = new Api(base)) {
      new PartnerQuestions(api, known, findings).ask(partner);
    }
  }

  /** What is said of that library while its server is stopped. */
  public void askWithoutPartner() {
    try (Api api = new Api(base)) {
      new PartnerQuestions(api, known, findings).askWithoutPartner();
    }
  }
}
