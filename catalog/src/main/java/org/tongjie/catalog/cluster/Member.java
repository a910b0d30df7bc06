package org.tongjie.catalog.cluster;

import java.util.List;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcOctets;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.store.StoredContribution;

/**
 * A contribution in a cluster, to be read again the way its load decided to read it. Its octets are
 * read with every question: callers keep the answer.
 *
 * @param profile how its library writes holdings in records of this dialect
 */
public record Member(StoredContribution stored, HoldingsProfile profile) {

  /** The record as its library wrote it. */
  public MarcRecord marc() {
    return MarcOctets.read(stored.raw(), stored.syntax(), stored.encoding()).record();
  }

  /** The record as the catalogue reads it. */
  public Contribution contribution() {
    return contribution(marc());
  }

  /**
   * The record as the catalogue reads it.
   *
   * @param marc what {@link #marc} answered
   */
  public Contribution contribution(MarcRecord marc) {
    return new Contribution(
        stored.id(),
        stored.agency(),
        stored.source(),
        stored.controlNumber(),
        RecordMapping.map(marc, stored.dialect(), profile));
  }

  /** The holdings alone, for which the rest of the record need not be read. */
  public List<Holding> holdings() {
    return switch (stored.syntax()) {
      case ISO_2709 ->
          profile.holdings(Iso2709.parse(stored.raw(), stored.encoding(), profile::reads));
      case MARCXML -> profile.holdings(marc());
    };
  }
}
