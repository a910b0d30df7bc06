package org.tongjie.indexer.publish;

import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.cluster.HoldingsProfiles;
import org.tongjie.catalog.cluster.Member;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.store.StoredContribution;

/** Reads contributions from their octets again, the way their load decided to read them. */
public final class ContributionReading {
  private final Agencies agencies;
  private final HoldingsProfiles profiles = new HoldingsProfiles();

  public ContributionReading(Agencies agencies) {
    this.agencies = agencies;
  }

  Contribution read(StoredContribution stored) {
    Agency agency = agencies.get(stored.agency());
    return new Member(stored, profiles.of(agency, stored.dialect())).contribution();
  }
}
