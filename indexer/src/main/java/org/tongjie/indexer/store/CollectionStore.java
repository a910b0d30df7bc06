package org.tongjie.indexer.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/** The Solr collections made from this database and how far each has read the log of changes. */
public final class CollectionStore {
  private static final RowMapper<Target> TARGET =
      (row, context) ->
          new Target(
              row.getInt("epoch"),
              row.getString("name"),
              row.getString("state"),
              row.getLong("published_change"));

  private final Database database;
  private final Jdbi jdbi;

  public CollectionStore(Database database) {
    this.database = database;
    this.jdbi = Jdbi.create(database.dataSource());
  }

  /**
   * A Solr collection.
   *
   * @param epoch a number no other collection of this database has
   * @param state building, active or retired
   * @param publishedChange all changes up to this one are hard-committed in it
   */
  public record Target(int epoch, String name, String state, long publishedChange) {}

  /** The collection that readers search. */
  public Optional<Target> active() {
    return one("select * from collection where state = 'active'");
  }

  public Target get(int epoch) {
    return one("select * from collection where epoch = " + epoch)
        .orElseThrow(() -> new StoreException("collection " + epoch + " is not known"));
  }

  private Optional<Target> one(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).map(TARGET).findOne());
  }

  /** Names a collection to be built; its epoch becomes the end of its name. */
  public Target begin(String prefix) {
    return jdbi.inTransaction(handle -> {
      int epoch =
          handle
              .select(
                  "insert into collection (name, state) values (?, 'building') returning epoch",
                  prefix + "?" + System.nanoTime())
              .mapTo(Integer.class)
              .one();
      handle.execute("update collection set name = ? where epoch = ?", prefix + "-" + epoch, epoch);
      return new Target(epoch, prefix + "-" + epoch, "building", 0);
    });
  }

  /** Makes a collection the one that readers search and retires the one before. */
  public void activate(int epoch) {
    jdbi.useTransaction(handle -> {
      handle.execute("update collection set state = 'retired' where state = 'active'");
      handle.execute("update collection set state = 'active' where epoch = ?", epoch);
    });
  }

  /** Collections that are no longer read or never came into use. */
  public List<Target> unused() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from collection where state <> 'active' order by epoch")
            .map(TARGET)
            .list());
  }

  public void forget(int epoch) {
    jdbi.useHandle(handle -> handle.execute("delete from collection where epoch = ?", epoch));
  }

  /** Notes that all changes up to this one are hard-committed in the collection. */
  public void published(int epoch, long change) {
    jdbi.useHandle(handle ->
        handle.execute(
            "update collection set published_change = greatest(published_change, ?) where epoch ="
                + " ?",
            change,
            epoch));
  }

  /**
   * Waits for the right to publish to a collection.
   *
   * @throws StoreException when another process keeps it longer than the limit
   */
  public Claim claim(int epoch, Duration limit) {
    return Claim.await(database, Claim.Kind.PUBLISH_COLLECTION, epoch, limit);
  }

  /**
   * Waits for the right to build a collection or to make one active.
   *
   * @throws StoreException when another process keeps it longer than the limit
   */
  public Claim claimReindex(Duration limit) {
    return Claim.await(database, Claim.Kind.REINDEX, 0, limit);
  }

  /** Takes the right to publish to a collection, or is empty when another process has it. */
  public Optional<Claim> tryClaim(int epoch) {
    return Claim.take(database, Claim.Kind.PUBLISH_COLLECTION, epoch);
  }
}
