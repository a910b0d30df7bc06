package org.tongjie.broker.record;

import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.cluster.ClusterRecord;

/**
 * A book as all its contributions describe it.
 *
 * @param record the merged description; its holdings are empty, being with the holders
 * @param holders libraries, ordered by code
 * @param cluster the contributions that were merged, the fullest first
 */
public record RecordDetails(
    String id, BibliographicRecord record, List<Holder> holders, ClusterRecord cluster) {

  public RecordDetails {
    holders = List.copyOf(holders);
  }
}
