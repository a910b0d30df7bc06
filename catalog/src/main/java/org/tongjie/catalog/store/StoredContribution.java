package org.tongjie.catalog.store;

import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcSyntax;

/**
 * A contribution as it came, with all that is needed to read it again.
 *
 * @param raw the octets of the record; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // octets are handed through, never compared
public record StoredContribution(
    long id,
    AgencySymbol agency,
    String source,
    String controlNumber,
    byte[] raw,
    MarcSyntax syntax,
    MarcEncoding encoding,
    MarcDialect dialect) {}
