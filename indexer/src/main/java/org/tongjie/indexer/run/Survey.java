package org.tongjie.indexer.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.charset.CharsetDecision;
import org.tongjie.catalog.charset.CharsetSurvey;
import org.tongjie.catalog.dialect.DialectDetector;
import org.tongjie.catalog.dialect.HoldingsGuess;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcOctets;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.indexer.framing.Frame;
import org.tongjie.indexer.run.FrameSource.Located;

/**
 * The first reading of a batch, which stores nothing: how many records there are, in which encoding
 * and dialect, how the library writes its holdings, and which control numbers repeat.
 *
 * @param records frames that have the outline of a record
 */
record Survey(
    long frames,
    long records,
    CharsetDecision charset,
    DialectDetector.Decision dialect,
    Holdings holdings) {
  private static final Logger log = LoggerFactory.getLogger(Survey.class);
  private static final int REPORT_EVERY = 1_000;

  /** Fewer records than this do not show how a library writes its holdings. */
  private static final int ENOUGH_TO_GUESS = 50;

  static Survey of(
      LoadRequest request, Agency agency, RepeatedNumbers repeated, LoadProgress progress)
      throws IOException {
    CharsetSurvey charsets = new CharsetSurvey();
    Sample sample = new Sample();
    long frames = 0;
    long records = 0;
    try (FrameSource source = FrameSource.of(request.files())) {
      Optional<Located> next = source.next();
      while (next.isPresent()) {
        frames++;
        if (next.get().frame() instanceof Frame.Raw raw) {
          records++;
          repeated.add(ControlNumberScan.hash(raw));
          charsets.add(raw.octets());
          sample.add(raw);
        }
        if (frames % REPORT_EVERY == 0) {
          progress.surveyed(frames);
        }
        next = source.next();
      }
    }
    repeated.finish();
    CharsetDecision charset =
        request.encoding().map(CharsetDecision::named).orElseGet(charsets::decide);
    return decide(request, agency, sample, new Counted(frames, records, charset));
  }

  private record Counted(long frames, long records, CharsetDecision charset) {}

  private static Survey decide(LoadRequest request, Agency agency, Sample sample, Counted counted) {
    List<MarcRecord> readable = readable(sample, counted.charset());
    DialectDetector.Decision dialect =
        request
            .dialect()
            .map(DialectDetector::named)
            .orElseGet(() -> DialectDetector.decide(readable));
    return new Survey(
        counted.frames(),
        counted.records(),
        counted.charset(),
        dialect,
        holdings(agency, readable, dialect.dialect()));
  }

  /**
   * The library's own profile; else what its records show, if they are enough to tell; else the
   * usual one.
   */
  private static Holdings holdings(Agency agency, List<MarcRecord> readable, MarcDialect dialect) {
    if (!agency.holdingsProfile().isEmpty()) {
      return new Holdings(HoldingsProfile.parse(agency.holdingsProfile()), "the library's", false);
    }
    if (readable.size() < ENOUGH_TO_GUESS) {
      return new Holdings(HoldingsProfile.usual(dialect), "usual: too few records to tell", false);
    }
    HoldingsProfile guess = HoldingsGuess.of(readable, dialect).profile();
    return new Holdings(guess, "guessed from " + readable.size() + " records, and kept", true);
  }

  /**
   * How the library writes its holdings.
   *
   * @param learned whether it is to be kept as the library's own
   */
  record Holdings(HoldingsProfile profile, String why, boolean learned) {}

  private static List<MarcRecord> readable(Sample sample, CharsetDecision charset) {
    List<MarcRecord> readable = new ArrayList<>();
    for (Frame.Raw frame : sample.frames()) {
      try {
        MarcEncoding encoding = charset.decide(frame.octets()).encoding();
        readable.add(MarcOctets.read(frame.octets(), frame.syntax(), encoding).record());
      } catch (MarcException unreadable) {
        log.debug("A sampled record cannot be read: {}", unreadable.reason());
      }
    }
    return readable;
  }

  boolean holdsNothing() {
    return records == 0;
  }

  Preparation preparation() {
    return new Preparation(charset, dialect, holdings.profile());
  }

  LoadReport.Evidence evidence() {
    return new LoadReport.Evidence(
        charset.encoding() + " (" + charset.evidence() + ")",
        dialect.dialect() + " (" + dialect.evidence() + ")",
        holdings.profile().render() + " (" + holdings.why() + ")");
  }
}
