package org.tongjie.indexer.store;

import org.jdbi.v3.core.Jdbi;
import org.tongjie.catalog.store.Database;

/** The history of loads. */
public final class BatchStore {
  private final Jdbi jdbi;

  public BatchStore(Database database) {
    this.jdbi = Jdbi.create(database.dataSource());
  }

  /** Begins a batch; loads of this source that a crash left running are marked as broken off. */
  public long begin(int sourceId, String files) {
    return jdbi.inTransaction(handle -> {
      handle.execute(
          "update batch set outcome = 'broken off', finished_at = now() where source_id = ? and"
              + " outcome = 'running'",
          sourceId);
      return handle
          .select(
              "insert into batch (source_id, files) values (?, ?) returning id", sourceId, files)
          .mapTo(Long.class)
          .one();
    });
  }

  /** Ends a batch with its outcome in a word and its report. */
  public void end(long batchId, String outcome, String report) {
    jdbi.useHandle(handle ->
        handle.execute(
            "update batch set finished_at = now(), outcome = ?, report = ? where id = ?",
            outcome,
            report,
            batchId));
  }

  /** How many live clusters there are. */
  public long liveClusters() {
    return count("select count(*) from cluster where state = 0");
  }

  public long contributions() {
    return count("select count(*) from contribution");
  }

  private long count(String sql) {
    return jdbi.withHandle(handle -> handle.select(sql).mapTo(Long.class).one());
  }
}
