package org.tongjie.indexer.run;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.charset.CharsetDecision;
import org.tongjie.catalog.dialect.DialectDetector;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcOctets;
import org.tongjie.catalog.marc.MarcReading;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcRepair;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.matching.MatchKeys;
import org.tongjie.indexer.clusters.IdentityHash;
import org.tongjie.indexer.clusters.Incoming;
import org.tongjie.indexer.framing.Frame;
import org.tongjie.indexer.quality.Issue;
import org.tongjie.indexer.quality.QualityRules;
import org.tongjie.indexer.run.FrameSource.Located;
import org.tongjie.indexer.run.Prepared.Content;
import org.tongjie.indexer.run.Prepared.Origin;
import org.tongjie.indexer.run.Prepared.Remark;
import org.tongjie.indexer.store.NewContribution.Reading;

/** Reads a frame into what is stored of it: pure, and safe for use by many threads. */
final class Preparation {
  private static final Logger log = LoggerFactory.getLogger(Preparation.class);
  private static final char DELETED = 'd';

  private final CharsetDecision charset;
  private final DialectDetector.Decision dialect;
  private final HoldingsProfile holdings;

  Preparation(CharsetDecision charset, DialectDetector.Decision dialect, HoldingsProfile holdings) {
    this.charset = charset;
    this.dialect = dialect;
    this.holdings = holdings;
  }

  Prepared prepare(Located located) {
    return switch (located.frame()) {
      case Frame.Damaged damaged -> setAside(located, "", damaged.code(), damaged.reason());
      case Frame.Raw raw -> readSafely(located, raw);
    };
  }

  /**
   * A fault of our own reading must not stop the other records of a batch: it is reported and the
   * record kept.
   */
  private Prepared readSafely(Located located, Frame.Raw raw) {
    try {
      return read(located, raw);
    } catch (MarcException unreadable) {
      return setAside(
          located,
          "",
          unreadable.code(),
          unreadable.reason() + " (octet " + unreadable.offset() + " of the record)");
    } catch (RuntimeException fault) { // top of one record's work: the batch goes on without it
      log.error(
          "Reading the record at octet {} of {} failed: a fault of this program",
          raw.offset(),
          located.file(),
          fault);
      return setAside(located, "", Codes.READER_FAULT, fault.toString());
    }
  }

  private Prepared read(Located located, Frame.Raw raw) {
    MarcEncoding encoding = charset.decide(raw.octets()).encoding();
    MarcReading reading = MarcOctets.read(raw.octets(), raw.syntax(), encoding);
    MarcRecord record = reading.record();
    String number =
        record
            .control("001")
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElseGet(() -> Checksums.contentNumber(record));
    if (record.leader().charAt(5) == DELETED) {
      return new Prepared.Withdrawal(origin(located, Checksums.of(raw.octets())), number);
    }
    MarcDialect family = dialect.of(record);
    Reading how = new Reading(raw.syntax(), encoding, family);
    BibliographicRecord described = RecordMapping.map(record, family, holdings);
    return new Prepared.Described(
        origin(located, Checksums.of(raw.octets(), how)),
        number,
        how,
        content(described, remarks(reading, family, described)));
  }

  private static List<Remark> remarks(
      MarcReading reading, MarcDialect family, BibliographicRecord described) {
    List<Remark> remarks = new ArrayList<>();
    for (MarcRepair repair : reading.repairs()) {
      remarks.add(new Remark(repair.defect().code(), "", repair.detail()));
    }
    for (Issue issue : QualityRules.of(family).check(reading.record(), described)) {
      remarks.add(new Remark(issue.code().name(), issue.field(), issue.detail()));
    }
    return remarks;
  }

  private static Content content(BibliographicRecord described, List<Remark> issues) {
    MatchIdentity identity = MatchIdentity.of(described);
    byte[] encoded = identity.encode();
    long hash = IdentityHash.of(encoded);
    long[] keys = Incoming.withIdentity(MatchKeys.of(identity), hash);
    return new Content(described, identity, encoded, hash, keys, issues);
  }

  private static Prepared.SetAside setAside(
      Located located, String number, String code, String reason) {
    return new Prepared.SetAside(
        origin(located, Checksums.of(located.frame().octets())), number, code, reason);
  }

  private static Origin origin(Located located, byte[] checksum) {
    return new Origin(located.file(), located.frame().offset(), located.frame().octets(), checksum);
  }
}
