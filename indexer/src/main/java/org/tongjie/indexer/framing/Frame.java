package org.tongjie.indexer.framing;

import org.tongjie.catalog.marc.MarcDefect;
import org.tongjie.catalog.marc.MarcSyntax;

/** What stands between two boundaries of a batch: a record's octets, or octets that are none. */
public sealed interface Frame {

  /** Octets from the start of the uncompressed stream. */
  long offset();

  byte[] octets();

  /**
   * Octets that have the outline of one record; reading them may still fail.
   *
   * @param octets ISO 2709 as found, with its record terminator where it has one; MARCXML from
   *     {@code <record} to {@code </record>}, in UTF-8 unless the XML declaration lies
   */
  @SuppressWarnings("ArrayRecordComponent") // frames are handed on, never compared
  record Raw(long offset, byte[] octets, MarcSyntax syntax) implements Frame {}

  /**
   * Octets that cannot be a record.
   *
   * @param octets at most {@link #KEPT} of them
   * @param code a code of {@link MarcDefect}
   * @param reason what was found, in words
   */
  @SuppressWarnings("ArrayRecordComponent") // frames are handed on, never compared
  record Damaged(long offset, byte[] octets, String code, String reason) implements Frame {
    /** How many octets of a damaged stretch are kept for a person to look at. */
    public static final int KEPT = 64 * 1024;

    Damaged(long offset, byte[] octets, MarcDefect defect, String reason) {
      this(offset, octets, defect.code(), reason);
    }
  }
}
