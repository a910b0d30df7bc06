package org.tongjie.catalog.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.bib.Cluster;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.index.ClusterDocument;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;

/** Puts records where the broker finds them: octets in the database, documents in the index. */
public final class Shelf implements AutoCloseable {
  private static final String PROFILE = "905 a=owner b=barcode d=class e=book f=call";

  private final CatalogIndex index;
  private final String collection;
  private final Jdbi database;
  private final AgencyStore agencies;
  private final ClusterReader clusters;
  private long next;

  /** A record of a library. */
  public record Given(String library, MarcDialect dialect, MarcRecord record) {}

  public Shelf(CatalogIndex index, Database database, String collection) {
    this.index = index;
    this.collection = collection;
    this.database = Jdbi.create(database.dataSource());
    this.agencies = new AgencyStore(database);
    this.clusters = new ClusterReader(database);
    this.next =
        1
            + this.database.withHandle(handle ->
                handle
                    .createQuery("select coalesce(max(id), 0) from contribution")
                    .mapTo(Long.class)
                    .one());
    index.uploadConfigset();
    index.createCollection(collection);
    index.pointAlias(collection);
  }

  public CatalogIndex index() {
    return index;
  }

  public ClusterReader clusters() {
    return clusters;
  }

  public void library(String code, String name, String nameEn) {
    agencies.save(new Agency(new AgencySymbol(code), name, nameEn, Agency.Tier.OTHER, "", PROFILE));
    database.useHandle(
        handle -> handle.execute("insert into source (agency, name) values (?, ?)", code, "main"));
  }

  /** Puts up records that describe one book. */
  public void book(long cluster, Given... given) {
    clusterRow(cluster, 0, null);
    List<Contribution> members = new ArrayList<>();
    for (Given one : given) {
      members.add(contribution(cluster, one));
    }
    Map<AgencySymbol, Agency> all = agencies.all();
    index.add(
        collection,
        List.of(
            ClusterDocument.of(
                new Cluster(cluster, members),
                symbol -> all.getOrDefault(symbol, Agency.named(symbol)))));
  }

  /** An identifier whose book became part of another. */
  public void moved(long cluster, long to) {
    clusterRow(cluster, 1, to);
  }

  /** An identifier whose last record was withdrawn. */
  public void gone(long cluster) {
    clusterRow(cluster, 2, null);
  }

  public void commit() {
    index.commit(collection);
  }

  private void clusterRow(long id, int state, @Nullable Long movedTo) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                "insert into cluster (id, component_id, state, moved_to, change, joins)"
                    + " values (:id, :id, :state, :to, :id, '')")
            .bind("id", id)
            .bind("state", state)
            .bind("to", movedTo)
            .execute());
  }

  private Contribution contribution(long cluster, Given given) {
    long id = next++;
    byte[] raw = Iso2709.write(given.record(), MarcEncoding.UTF_8);
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into contribution (id, source_id, batch_id, cluster_id, control_number, checksum,
                  syntax, encoding, dialect, identity, match_keys, raw)
                select :id, s.id, 0, :cluster, :number, '', 'ISO_2709', 'UTF_8', :dialect, '', '{}', :raw
                from source s where s.agency = :library
                """)
            .bind("id", id)
            .bind("number", Long.toString(id))
            .bind("cluster", cluster)
            .bind("dialect", given.dialect().name())
            .bind("library", given.library())
            .bind("raw", raw)
            .execute());
    MarcRecord record = Iso2709.parse(raw, MarcEncoding.UTF_8);
    return new Contribution(
        id,
        new AgencySymbol(given.library()),
        "main",
        Long.toString(id),
        RecordMapping.map(record, given.dialect(), HoldingsProfile.parse(PROFILE)));
  }

  @Override
  public void close() {
    index.close();
  }
}
