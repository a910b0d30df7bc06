package org.tongjie.indexer.publish;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcOctets;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.store.StoredContribution;

/** Reads contributions from their octets again, the way their load decided to read them. */
public final class ContributionReading {
  private final Agencies agencies;
  private final Map<String, HoldingsProfile> profiles = new ConcurrentHashMap<>();

  public ContributionReading(Agencies agencies) {
    this.agencies = agencies;
  }

  Contribution read(StoredContribution stored) {
    MarcRecord record = MarcOctets.read(stored.raw(), stored.syntax(), stored.encoding()).record();
    Agency agency = agencies.get(stored.agency());
    return new Contribution(
        stored.id(),
        stored.agency(),
        stored.source(),
        stored.controlNumber(),
        RecordMapping.map(record, stored.dialect(), profile(agency, stored.dialect())));
  }

  private HoldingsProfile profile(Agency agency, MarcDialect dialect) {
    return agency.holdingsProfile().isEmpty()
        ? HoldingsProfile.usual(dialect)
        : profiles.computeIfAbsent(agency.holdingsProfile(), HoldingsProfile::parse);
  }
}
