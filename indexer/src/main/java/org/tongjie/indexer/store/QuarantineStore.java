package org.tongjie.indexer.store;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;

/** Records that loads set aside, for those who repair them. */
public final class QuarantineStore {
  private final Jdbi jdbi;

  public QuarantineStore(Database database) {
    this.jdbi = Jdbi.create(database.dataSource());
  }

  /**
   * A record that was set aside.
   *
   * @param offset octets from the start of the uncompressed file
   * @param controlNumber empty where it could not be told
   */
  public record Entry(
      long id,
      long batch,
      String file,
      long offset,
      String controlNumber,
      String code,
      String reason) {}

  /** The latest entries of a library, newest first. */
  public List<Entry> latest(AgencySymbol agency, int limit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select q.id, q.batch_id, q.file, q.record_offset, q.control_number, q.code, q.reason
                from quarantine q join source s on s.id = q.source_id
                where s.agency = :agency order by q.id desc limit :limit
                """)
            .bind("agency", agency.value())
            .bind("limit", limit)
            .map((row, context) ->
                new Entry(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))
            .list());
  }

  /** Hands over the octets of all entries of a library, oldest first, one after the other. */
  public void octets(AgencySymbol agency, Consumer<byte[]> each) {
    jdbi.useTransaction(handle ->
        handle
            .createQuery(
                """
                select q.raw from quarantine q join source s on s.id = q.source_id
                where s.agency = :agency order by q.id
                """)
            .bind("agency", agency.value())
            .setFetchSize(100)
            .map((row, context) -> row.getBytes(1))
            .forEach(each));
  }
}
