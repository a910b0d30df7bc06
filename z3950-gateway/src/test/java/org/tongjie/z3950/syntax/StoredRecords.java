package org.tongjie.z3950.syntax;

import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.Database;

/** Puts contributions and clusters into a database, as a load would. */
final class StoredRecords {
  private final Jdbi database;
  private final AgencyStore agencies;
  private final AtomicLong next = new AtomicLong(1);

  StoredRecords(Database database) {
    this.database = Jdbi.create(database.dataSource());
    this.agencies = new AgencyStore(database);
  }

  void library(String code, String name, String profile) {
    agencies.save(new Agency(new AgencySymbol(code), name, "", Agency.Tier.OTHER, "", profile));
    database.useHandle(handle ->
        handle.execute(
            "insert into source (agency, name) values (?, 'main') on conflict do nothing", code));
  }

  void cluster(long id) {
    change(id, 0, null);
  }

  void moved(long id, long to) {
    change(id, 1, to);
  }

  private void change(long id, int state, @Nullable Long to) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into cluster (id, component_id, state, moved_to, change, joins)
                values (:id, :id, :state, :to, nextval('change_number'), '')
                on conflict (id) do update set state = excluded.state,
                  moved_to = excluded.moved_to, change = excluded.change
                """)
            .bind("id", id)
            .bind("state", state)
            .bind("to", to)
            .execute());
  }

  /** Adds a contribution in ISO 2709 to a cluster. */
  void contribution(
      long cluster, String library, MarcDialect dialect, MarcEncoding encoding, byte[] raw) {
    long id = next.getAndIncrement();
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into contribution (id, source_id, batch_id, cluster_id, control_number,
                  checksum, syntax, encoding, dialect, identity, match_keys, raw)
                select :id, s.id, 0, :cluster, :number, '', 'ISO_2709', :encoding, :dialect, '',
                  '{}', :raw
                from source s where s.agency = :library
                """)
            .bind("id", id)
            .bind("number", Long.toString(id))
            .bind("cluster", cluster)
            .bind("encoding", encoding.name())
            .bind("dialect", dialect.name())
            .bind("library", library)
            .bind("raw", raw)
            .execute());
  }
}
