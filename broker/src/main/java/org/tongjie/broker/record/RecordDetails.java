package org.tongjie.broker.record;

import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;

/**
 * A book as all its contributions describe it.
 *
 * @param record the merged description; its holdings are empty, being with the holders
 * @param holders libraries, ordered by code
 * @param members the contributions that were merged, the fullest first
 */
public record RecordDetails(
    String id, BibliographicRecord record, List<Holder> holders, List<Member> members) {

  public RecordDetails {
    holders = List.copyOf(holders);
    members = List.copyOf(members);
  }
}
