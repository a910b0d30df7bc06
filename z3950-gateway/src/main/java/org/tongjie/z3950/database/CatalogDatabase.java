package org.tongjie.z3950.database;

import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A database that can be searched.
 *
 * @param name as answers write it; asked for without regard to case (Z39.50-2003 §3.2.2.1.3)
 * @param library the library whose holdings it is; empty for the union
 * @param title for people, in Chinese where there is one
 */
public record CatalogDatabase(String name, Optional<AgencySymbol> library, String title) {

  /** Whether it is the union of all libraries. */
  public boolean isUnion() {
    return library.isEmpty();
  }
}
