package org.tongjie.catalog.dialect;

import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcRecord;

/** What a MARC record says, whatever dialect it says it in. Pure; never fails on odd content. */
public final class RecordMapping {
  private RecordMapping() {}

  /**
   * Maps a record.
   *
   * @param profile how the contributing library writes its holdings
   */
  public static BibliographicRecord map(
      MarcRecord record, MarcDialect dialect, HoldingsProfile profile) {
    RecordDraft draft = new RecordDraft();
    switch (dialect) {
      case MARC21 -> Marc21Mapping.map(record, draft);
      case UNIMARC, CNMARC -> UnimarcMapping.map(record, draft);
    }
    draft.holdings.addAll(profile.holdings(record));
    return draft.finish();
  }
}
