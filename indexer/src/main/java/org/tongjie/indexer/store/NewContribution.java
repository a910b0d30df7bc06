package org.tongjie.indexer.store;

import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcSyntax;

/** A contribution to be written, apart from its match keys and cluster. */
@SuppressWarnings("ArrayRecordComponent") // a row to be written, never compared
public record NewContribution(
    long id, String controlNumber, byte[] checksum, Reading reading, byte[] identity, byte[] raw) {

  /** How the octets of a record are to be read. */
  public record Reading(MarcSyntax syntax, MarcEncoding encoding, MarcDialect dialect) {}
}
