package org.tongjie.z3950.federation;

import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.matching.MatchKeys;
import org.tongjie.z3950.client.RecordReading;
import org.tongjie.z3950.target.Target;

/**
 * A record of a target, understood.
 *
 * @param position in the target's result, from 1
 * @param keys what {@link MatchKeys} gives for the identity
 */
@SuppressWarnings("ArrayRecordComponent") // long and sorted; records are told apart by token
record LiveRecord(
    String target,
    String token,
    int position,
    MarcRecord marc,
    MarcDialect dialect,
    BibliographicRecord record,
    MatchIdentity identity,
    long[] keys) {
  private static final int MOST_HOLDINGS = 20;

  static LiveRecord of(Target target, String token, int position, RecordReading.Read read) {
    BibliographicRecord record =
        RecordMapping.map(read.marc(), read.dialect(), target.records().holdings(read.dialect()));
    MatchIdentity identity = MatchIdentity.of(record);
    return new LiveRecord(
        target.code(),
        token,
        position,
        read.marc(),
        read.dialect(),
        record,
        identity,
        MatchKeys.of(identity));
  }

  Entry.Source source() {
    return new Entry.Source(
        target,
        token,
        position,
        record.holdings().stream().limit(MOST_HOLDINGS).map(LiveRecord::held).toList());
  }

  private static Entry.Held held(Holding holding) {
    return new Entry.Held(holding.owner(), holding.location(), holding.callNumber());
  }

  List<String> authors() {
    return record.contributors().stream().map(Contributor::name).distinct().limit(5).toList();
  }

  List<String> isbn() {
    return record.identifiers().stream()
        .filter(identifier -> identifier.type() == Identifier.Type.ISBN)
        .map(Identifier::value)
        .distinct()
        .toList();
  }
}
