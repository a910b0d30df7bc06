package org.tongjie.broker.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tongjie.broker.region.ConnectorCheck;
import org.tongjie.broker.region.Finding;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.region.RegionCheck;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.region.RegionFileException;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/**
 * The region in the database: one row for each version, kept for good. Saving one also tells the
 * catalogue's directory its libraries; those no longer in the region stay there, with what they
 * hold.
 */
public final class RegionStore {
  /** What a region that was never saved has before its first saving. */
  public static final int NONE = 0;

  private static final String COLUMNS = "version, saved_at, saved_by, note";

  private static final RowMapper<RegionVersion> VERSION =
      (row, context) ->
          new RegionVersion(
              row.getInt("version"),
              row.getTimestamp("saved_at").toInstant(),
              row.getString("saved_by"),
              row.getString("note"));

  private static final RowMapper<Row> ROW =
      (row, context) -> new Row(VERSION.map(row, context), row.getString("document"));

  private final Jdbi jdbi;
  private final ConnectorCheck connectors;

  /**
   * The store in a database.
   *
   * @param connectors what refuses settings that no connector knows
   */
  public RegionStore(Database database, ConnectorCheck connectors) {
    this.jdbi = Jdbi.create(database.dataSource());
    this.connectors = connectors;
  }

  /** What refuses settings that no connector knows. */
  public ConnectorCheck connectors() {
    return connectors;
  }

  private record Row(RegionVersion version, String document) {}

  /** The region in use. */
  public Optional<StoredRegion> current() {
    return ask(
            "read the region",
            handle ->
                handle
                    .createQuery(
                        "select "
                            + COLUMNS
                            + ", document from region_version order by version desc limit 1")
                    .map(ROW)
                    .findOne())
        .map(RegionStore::region);
  }

  /** A version that was in use. */
  public Optional<StoredRegion> version(int number) {
    return ask(
            "read an earlier region",
            handle ->
                handle
                    .createQuery(
                        "select " + COLUMNS + ", document from region_version where version = :v")
                    .bind("v", number)
                    .map(ROW)
                    .findOne())
        .map(RegionStore::region);
  }

  private static StoredRegion region(Row row) {
    try {
      return new StoredRegion(row.version(), RegionFile.parse(row.document()));
    } catch (RegionFileException unreadable) {
      throw new StoreException(
          "this program cannot read version " + row.version().number() + " of the region",
          unreadable);
    }
  }

  private <T> T ask(String doing, HandleCallback<T, JdbiException> question) {
    try {
      return jdbi.withHandle(question);
    } catch (JdbiException failure) {
      throw new StoreException("cannot " + doing + ": " + failure.getMessage(), failure);
    }
  }

  /** The version in use, without its region. */
  public Optional<RegionVersion> currentVersion() {
    return history(1).stream().findFirst();
  }

  /** Who saved what, the newest first. */
  public List<RegionVersion> history(int limit) {
    return ask(
        "read the region's history",
        handle ->
            handle
                .createQuery(
                    "select " + COLUMNS + " from region_version order by version desc limit :limit")
                .bind("limit", limit)
                .map(VERSION)
                .list());
  }

  /**
   * Saves a region, to be in use from now on.
   *
   * @param basedOn version that it was made from, {@link #NONE} for the first
   * @param by who saves it
   * @param note what was changed
   */
  public RegionSaving save(Region region, int basedOn, String by, String note) {
    List<Finding> findings = RegionCheck.check(region, connectors);
    if (!RegionCheck.isUsable(findings)) {
      return new RegionSaving.Unusable(findings);
    }
    Saving saving = new Saving(RegionFile.text(region), basedOn, by, note);
    return ask(
        "save the region",
        handle -> handle.inTransaction(transaction -> save(transaction, region, saving, findings)));
  }

  private static RegionSaving save(
      Handle handle, Region region, Saving saving, List<Finding> findings) {
    Optional<RegionVersion> same = same(handle, saving.document());
    if (same.isPresent()) {
      return new RegionSaving.Unchanged(same.get());
    }
    Optional<RegionVersion> saved = insert(handle, saving);
    if (saved.isEmpty()) {
      return new RegionSaving.Outdated(latest(handle));
    }
    tellDirectory(handle, region);
    return new RegionSaving.Saved(saved.get(), findings);
  }

  private record Saving(String document, int basedOn, String by, String note) {}

  private static Optional<RegionVersion> same(Handle handle, String document) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from region_version where document = :document"
                + " and version = (select max(version) from region_version)")
        .bind("document", document)
        .map(VERSION)
        .findOne();
  }

  /** Two who save at once meet at the primary key: the second is outdated. */
  private static Optional<RegionVersion> insert(Handle handle, Saving saving) {
    return handle
        .createQuery(
            """
            insert into region_version (version, document, saved_by, note)
            select :basedOn + 1, :document, :by, :note
            where :basedOn = (select coalesce(max(version), 0) from region_version)
            on conflict do nothing
            returning version, saved_at, saved_by, note
            """)
        .bind("basedOn", saving.basedOn())
        .bind("document", saving.document())
        .bind("by", saving.by())
        .bind("note", saving.note())
        .map(VERSION)
        .findOne();
  }

  private static RegionVersion latest(Handle handle) {
    return handle
        .createQuery("select " + COLUMNS + " from region_version order by version desc limit 1")
        .map(VERSION)
        .findOne()
        .orElseGet(() -> new RegionVersion(NONE, Instant.EPOCH, "", ""));
  }

  /** How a library writes its holdings is the catalogue's own, and stays. */
  private static void tellDirectory(Handle handle, Region region) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into agency (symbol, name, name_en, tier, parent)
            values (:symbol, :name, :nameEn, :tier, :parent)
            on conflict (symbol) do update set name = excluded.name, name_en = excluded.name_en,
              tier = excluded.tier, parent = excluded.parent
            """);
    for (RegionAgency agency : region.agencies()) {
      batch
          .bind("symbol", agency.symbol().value())
          .bind("name", agency.names().chinese())
          .bind("nameEn", agency.names().english())
          .bind("tier", agency.tier().name())
          .bind("parent", agency.parent().map(Object::toString).orElse(""))
          .add();
    }
    batch.execute();
  }
}
