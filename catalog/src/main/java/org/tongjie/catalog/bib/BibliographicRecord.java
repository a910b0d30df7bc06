package org.tongjie.catalog.bib;

import java.util.List;

/**
 * One contributor's description of a manifestation, and what that contributor holds of it.
 *
 * @param title the main title
 * @param otherTitles parallel, uniform, series and other titles
 */
public record BibliographicRecord(
    Form form,
    Title title,
    List<Title> otherTitles,
    List<Contributor> contributors,
    Publication publication,
    List<Identifier> identifiers,
    Description description,
    List<Holding> holdings) {

  public BibliographicRecord {
    otherTitles = List.copyOf(otherTitles);
    contributors = List.copyOf(contributors);
    identifiers = List.copyOf(identifiers);
    holdings = List.copyOf(holdings);
  }
}
