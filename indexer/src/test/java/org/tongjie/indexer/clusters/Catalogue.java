package org.tongjie.indexer.clusters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;
import org.tongjie.indexer.store.CatalogStore;
import org.tongjie.indexer.store.Known;
import org.tongjie.indexer.store.SourceStore;

/**
 * A catalogue under test: contributions by number, applied in chunks, and what clusters they make.
 */
final class Catalogue {
  private final Database database;
  private final CatalogStore store;
  private final int sourceId;

  Catalogue(Database database) {
    this.database = database;
    this.store = new CatalogStore(database);
    AgencySymbol symbol = new AgencySymbol("test");
    new AgencyStore(database).save(Agency.named(symbol));
    this.sourceId = new SourceStore(database).idOf(symbol, "main");
  }

  /** Applies one chunk: these records under these numbers come or change, these numbers go. */
  void apply(Map<Long, BibliographicRecord> coming, Collection<Long> going) {
    store.write(transaction -> {
      List<String> numbers = new ArrayList<>();
      coming.keySet().forEach(id -> numbers.add("n" + id));
      going.forEach(id -> numbers.add("n" + id));
      List<Known> outdated = List.copyOf(transaction.known(sourceId, numbers).values());
      List<Incoming> incoming = new ArrayList<>();
      coming.forEach((id, record) -> incoming.add(Books.incoming(id, record)));
      new ClusterUpdate(transaction)
          .apply(new ClusterUpdate.Chunk(sourceId, 1, incoming, outdated));
      return true;
    });
  }

  /** The numbers of the contributions by live cluster. */
  Map<Long, Set<Long>> clusters() {
    Map<Long, Set<Long>> clusters = new TreeMap<>();
    Jdbi.create(database.dataSource())
        .useHandle(handle ->
            handle
                .createQuery(
                    "select c.cluster_id, c.id from contribution c join cluster l on l.id ="
                        + " c.cluster_id and l.state = 0")
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(entry ->
                    clusters
                        .computeIfAbsent(entry.getKey(), id -> new TreeSet<>())
                        .add(entry.getValue())));
    return clusters;
  }

  /** The partition alone, without identifiers. */
  Set<Set<Long>> partition() {
    return clusters().values().stream().collect(Collectors.toSet());
  }

  ClusterReader reader() {
    return new ClusterReader(database);
  }

  /** Rows that would contradict each other: there are to be none. */
  Map<String, Long> contradictions() {
    Map<String, Long> found = new HashMap<>();
    check(
        found,
        "contributions outside live clusters",
        "select count(*) from contribution c where not exists (select 1 from cluster l where l.id ="
            + " c.cluster_id and l.state = 0)");
    check(
        found,
        "live clusters without contributions",
        "select count(*) from cluster l where l.state = 0 and not exists (select 1 from"
            + " contribution c where c.cluster_id = l.id)");
    check(
        found,
        "match keys of nobody",
        "select count(*) from match_key k where not exists (select 1 from contribution c where c.id"
            + " = k.contribution_id and k.key = any(c.match_keys))");
    check(
        found,
        "contributions whose keys are missing",
        "select count(*) from contribution c, unnest(c.match_keys) k (key) where not exists (select"
            + " 1 from match_key m where m.key = k.key and m.contribution_id = c.id)");
    check(
        found,
        "redirects that lead nowhere",
        "select count(*) from cluster l where l.state = 1 and not exists (select 1 from cluster t"
            + " where t.id = l.moved_to)");
    return found;
  }

  private void check(Map<String, Long> found, String what, String sql) {
    long count =
        Jdbi.create(database.dataSource())
            .withHandle(handle -> handle.select(sql).mapTo(Long.class).one());
    if (count > 0) {
      found.put(what, count);
    }
  }
}
