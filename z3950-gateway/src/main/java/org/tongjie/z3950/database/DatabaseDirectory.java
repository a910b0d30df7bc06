package org.tongjie.z3950.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.catalog.timing.Deadline;
import org.tongjie.catalog.timing.Deadline.OverdueException;
import org.tongjie.catalog.timing.Remembered;

/**
 * Which databases there are. A new library has one within seconds; while the database server is
 * away they are as last known.
 */
public final class DatabaseDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseDirectory.class);
  private static final Duration AGE = Duration.ofSeconds(15);
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** The name many clients are set up with when nobody told them another. */
  private static final String DEFAULT_NAME = "default";

  private final CatalogDatabase union;
  private final Supplier<Map<AgencySymbol, Agency>> libraries;
  private final Remembered<Map<String, CatalogDatabase>> known = new Remembered<>(AGE, this::read);
  private volatile Map<String, CatalogDatabase> lastKnown = Map.of();
  private volatile boolean read;

  /**
   * @param unionName name of the database of all libraries; {@code Default} means it too
   * @param unionTitle what people call it
   * @param libraries the libraries as the catalogue knows them
   */
  public DatabaseDirectory(
      String unionName, String unionTitle, Supplier<Map<AgencySymbol, Agency>> libraries) {
    this.union = new CatalogDatabase(unionName, Optional.empty(), unionTitle);
    this.libraries = libraries;
  }

  /** The union of all libraries. */
  public CatalogDatabase union() {
    return union;
  }

  /** The database of a name, in whatever case it is written. */
  public Optional<CatalogDatabase> find(String name) {
    String folded = fold(name);
    if (folded.equals(fold(union.name())) || folded.equals(DEFAULT_NAME)) {
      return Optional.of(union);
    }
    return Optional.ofNullable(known.get().get(folded));
  }

  /** Whether the libraries could be read at least once. */
  public boolean isKnown() {
    return !known.get().isEmpty() || read;
  }

  /** The database of a library, if it is known. */
  public Optional<CatalogDatabase> of(AgencySymbol library) {
    return Optional.ofNullable(known.get().get(fold(library.value())));
  }

  /** All databases, the union first, the others by name. */
  public List<CatalogDatabase> all() {
    List<CatalogDatabase> all = new ArrayList<>();
    all.add(union);
    all.addAll(known.get().values());
    return List.copyOf(all);
  }

  private Map<String, CatalogDatabase> read() {
    try {
      Map<String, CatalogDatabase> found = new TreeMap<>();
      for (Agency agency : Deadline.within(LIMIT, libraries).values()) {
        String name = agency.symbol().value();
        found.put(
            fold(name), new CatalogDatabase(name, Optional.of(agency.symbol()), agency.name()));
      }
      lastKnown = found;
      read = true;
    } catch (StoreException | OverdueException failure) {
      LOG.warn("Databases are as last known: {}", failure.getMessage());
    }
    return lastKnown;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
