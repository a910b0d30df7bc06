package org.tongjie.indexer.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.Database;
import org.tongjie.indexer.publish.Agencies;
import org.tongjie.indexer.publish.ContributionReading;
import org.tongjie.indexer.publish.RecordCache;
import org.tongjie.indexer.run.LoadParts.Stores;
import org.tongjie.indexer.run.LoadRequest.Scope;

/** Loads into a database under test, without an index, and what they make. */
final class Loads {
  private final Database database;
  private final Path directory;
  private final Stores stores;
  private int files;

  Loads(Database database, Path directory) {
    this.database = database;
    this.directory = directory;
    this.stores = Stores.on(database);
  }

  /** Writes the octets to a file and loads it for the library. */
  LoadResult load(String library, byte[] octets) {
    return load(library, octets, Scope.CHANGES);
  }

  LoadResult load(String library, byte[] octets, Scope scope) {
    try {
      return load(library, Files.write(directory.resolve("batch" + files++), octets), scope);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  LoadResult load(String library, Path file, Scope scope) {
    AgencySymbol symbol = new AgencySymbol(library);
    AgencyStore agencies = stores.agencies();
    if (agencies.find(symbol).isEmpty()) {
      agencies.save(Agency.named(symbol));
    }
    RecordCache cache =
        new RecordCache(stores.clusters(), new ContributionReading(new Agencies(agencies)));
    LoadRequest request =
        new LoadRequest(
            symbol,
            LoadRequest.DEFAULT_SOURCE,
            List.of(file),
            Optional.empty(),
            Optional.empty(),
            scope);
    return new LoadRun(stores, cache, () -> Publishing.LATER, LoadProgress.SILENT).run(request);
  }

  /** The report of a load that did all it was asked. */
  static LoadReport done(LoadResult result) {
    return switch (result) {
      case LoadResult.Done done -> done.report();
      case LoadResult.Incomplete incomplete -> throw new AssertionError(incomplete.why());
      case LoadResult.Refused refused -> throw new AssertionError(refused.why());
    };
  }

  /** Library and control number of the members of each live cluster. */
  Set<Set<String>> partition() {
    Map<Long, Set<String>> clusters = new TreeMap<>();
    Jdbi.create(database.dataSource())
        .useHandle(handle ->
            handle
                .createQuery(
                    """
                    select c.cluster_id, s.agency from contribution c join source s on s.id = c.source_id
                    join cluster l on l.id = c.cluster_id and l.state = 0
                    """)
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(entry ->
                    clusters
                        .computeIfAbsent(entry.getKey(), id -> new TreeSet<>())
                        .add(entry.getValue())));
    return clusters.values().stream().collect(Collectors.toSet());
  }

  /** The last number of the change log: it moves when anything is to be published. */
  long lastChange() {
    return stores.clusters().latest();
  }

  /** Codes of the records in quarantine. */
  List<String> quarantine() {
    return Jdbi.create(database.dataSource())
        .withHandle(handle ->
            handle
                .select("select code from quarantine order by record_offset, id")
                .mapTo(String.class)
                .list());
  }
}
