package org.tongjie.z3950.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;

/**
 * The databases of one search: their union is searched.
 *
 * @param databases at least one, as asked for
 */
public record Selection(List<CatalogDatabase> databases) {

  public Selection {
    databases = List.copyOf(databases);
    if (databases.isEmpty()) {
      throw new IllegalArgumentException("a search names at least one database");
    }
  }

  /** One database. */
  public static Selection of(CatalogDatabase database) {
    return new Selection(List.of(database));
  }

  /** Whether all libraries are searched. */
  public boolean isUnion() {
    return databases.stream().anyMatch(CatalogDatabase::isUnion);
  }

  /** The libraries searched; none where all are. */
  public List<AgencySymbol> libraries() {
    return isUnion()
        ? List.of()
        : databases.stream().flatMap(database -> database.library().stream()).distinct().toList();
  }

  /** The library, where a single one is searched. */
  public Optional<AgencySymbol> library() {
    return databases.size() == 1 ? databases.getFirst().library() : Optional.empty();
  }

  /** A query that finds in the whole union what {@code query} finds here. */
  public Query narrow(Query query) {
    if (isUnion()) {
      return query;
    }
    List<Query> held = new ArrayList<>();
    for (CatalogDatabase database : databases) {
      database
          .library()
          .ifPresent(library -> held.add(new Query.Exact(Scope.LIBRARY, library.value())));
    }
    return new Query.And(
        List.of(query, held.size() == 1 ? held.getFirst() : new Query.Or(List.copyOf(held))));
  }
}
