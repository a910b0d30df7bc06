package org.tongjie.broker.record;

import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcRecord;

/** One contribution as its library wrote it and as the catalogue reads it. */
public record Member(MarcRecord marc, MarcDialect dialect, BibliographicRecord record) {}
