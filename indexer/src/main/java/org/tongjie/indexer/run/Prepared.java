package org.tongjie.indexer.run;

import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.indexer.store.NewContribution.Reading;

/** A record after reading, before it is stored. */
sealed interface Prepared {

  Origin origin();

  /** Its 001, a hash where it has none, or empty where it cannot be told. */
  String controlNumber();

  /** Where a record came from. */
  @SuppressWarnings("ArrayRecordComponent") // octets are handed on, never compared
  record Origin(String file, long offset, byte[] octets, byte[] checksum) {}

  /** A record that describes something. */
  record Described(Origin origin, String controlNumber, Reading reading, Content content)
      implements Prepared {}

  /** A record that withdraws another (leader/05 d). */
  record Withdrawal(Origin origin, String controlNumber) implements Prepared {}

  /** A record that is kept out, with the reason. */
  record SetAside(Origin origin, String controlNumber, String code, String reason)
      implements Prepared {}

  /**
   * Something about a record that was taken all the same.
   *
   * @param code of a repair or of a quality rule
   */
  record Remark(String code, String field, String detail) {}

  /** What a record says, and what decides its matches. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Content(
      BibliographicRecord record,
      MatchIdentity identity,
      byte[] encodedIdentity,
      long identityHash,
      long[] keys,
      List<Remark> issues) {}
}
