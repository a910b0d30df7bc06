package org.tongjie.indexer.store;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;

/** The sources of a library's records, and the right to load one of them. */
public final class SourceStore {
  private final Database database;
  private final Jdbi jdbi;

  public SourceStore(Database database) {
    this.database = database;
    this.jdbi = Jdbi.create(database.dataSource());
  }

  /** The number of a source, which is made when it is new; its library must exist. */
  public int idOf(AgencySymbol agency, String name) {
    jdbi.useHandle(handle ->
        handle.execute(
            "insert into source (agency, name) values (?, ?) on conflict do nothing",
            agency.value(),
            name));
    return jdbi.withHandle(handle ->
        handle
            .select("select id from source where agency = ? and name = ?", agency.value(), name)
            .mapTo(Integer.class)
            .one());
  }

  /** Takes the right to load a source, or is empty when another load has it. */
  public Optional<Claim> claim(int sourceId) {
    return Claim.take(database, Claim.Kind.LOAD_SOURCE, sourceId);
  }

  /** How many contributions the source has. */
  public long contributions(int sourceId) {
    return jdbi.withHandle(handle ->
        handle
            .select("select count(*) from contribution where source_id = ?", sourceId)
            .mapTo(Long.class)
            .one());
  }
}
