package org.tongjie.catalog.bib;

import org.tongjie.catalog.directory.AgencySymbol;

/**
 * One library's record of a manifestation, as the catalogue keeps it.
 *
 * @param id our number for it, stable while the library keeps contributing it
 * @param source which of the library's files or feeds it came from
 * @param controlNumber its 001, or "#" and a hash of its canonical octets where it has none
 */
public record Contribution(
    long id,
    AgencySymbol agency,
    String source,
    String controlNumber,
    BibliographicRecord record) {}
