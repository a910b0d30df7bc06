package org.tongjie.broker.region;

import java.util.Optional;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A library that takes part in lending.
 *
 * @param parent the head library in the tree of administration, empty for the top
 * @param termTime for schools
 */
public record RegionAgency(
    AgencySymbol symbol,
    Names names,
    Agency.Tier tier,
    Optional<Isil> isil,
    Optional<AgencySymbol> parent,
    Stewardship stewardship,
    Contact contact,
    Optional<TermTime> termTime) {

  /** As the directory of the catalogue keeps it, with what only the catalogue knows. */
  public Agency inDirectory(String holdingsProfile) {
    return new Agency(
        symbol,
        names.chinese(),
        names.english(),
        tier,
        parent.map(AgencySymbol::value).orElse(""),
        holdingsProfile);
  }
}
