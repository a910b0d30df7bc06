package org.tongjie.broker.record;

import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcXml;
import org.tongjie.catalog.store.StoredContribution;

/** Reads a stored contribution again, as it was read when it was loaded. */
final class ContributionReader {
  private ContributionReader() {}

  static Member read(StoredContribution contribution, Agency agency) {
    MarcRecord marc = marc(contribution);
    String profile = agency.holdingsProfile();
    HoldingsProfile holdings =
        profile.isEmpty()
            ? HoldingsProfile.usual(contribution.dialect())
            : HoldingsProfile.parse(profile);
    return new Member(
        marc, contribution.dialect(), RecordMapping.map(marc, contribution.dialect(), holdings));
  }

  private static MarcRecord marc(StoredContribution contribution) {
    return switch (contribution.syntax()) {
      case ISO_2709 -> Iso2709.parse(contribution.raw(), contribution.encoding());
      case MARCXML -> MarcXml.parse(contribution.raw(), contribution.encoding());
    };
  }
}
