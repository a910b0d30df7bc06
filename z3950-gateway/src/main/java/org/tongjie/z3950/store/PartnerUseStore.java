package org.tongjie.z3950.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/** What was handed out to partners, day by day. */
public final class PartnerUseStore {
  /** Days kept, so that an operator can see the year. */
  private static final int DAYS_KEPT = 400;

  private final Jdbi jdbi;

  public PartnerUseStore(Database database) {
    this.jdbi = Jdbi.create(database.dataSource());
  }

  /**
   * Adds records to a day.
   *
   * @param records by partner; may be negative where some were given back
   * @return the day's records of every partner after it
   * @throws StoreException when the database does not answer
   */
  public Map<String, Long> add(LocalDate day, Map<String, Long> records) {
    try {
      return jdbi.inTransaction(handle -> {
        if (!records.isEmpty()) {
          write(handle, day, records);
        }
        return read(handle, day);
      });
    } catch (JdbiException failure) {
      throw new StoreException("partners' use was not written: " + failure.getMessage(), failure);
    }
  }

  /** In the order of names, so that two gateways never wait for each other. */
  private static void write(Handle handle, LocalDate day, Map<String, Long> records) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into partner_use (partner, day, records) values (:partner, :day, :records)
            on conflict (partner, day) do update
              set records = partner_use.records + excluded.records
            """);
    new TreeMap<>(records)
        .forEach((partner, added) ->
            batch.bind("partner", partner).bind("day", day).bind("records", added).add());
    batch.execute();
  }

  private static Map<String, Long> read(Handle handle, LocalDate day) {
    Map<String, Long> totals = new HashMap<>();
    handle
        .createQuery("select partner, records from partner_use where day = :day")
        .bind("day", day)
        .map((row, context) -> Map.entry(row.getString("partner"), row.getLong("records")))
        .forEach(entry -> totals.put(entry.getKey(), entry.getValue()));
    return totals;
  }

  /** Removes days of which nobody asks any more. */
  public void forget(LocalDate today) {
    try {
      jdbi.useHandle(handle ->
          handle.execute("delete from partner_use where day < ?", today.minusDays(DAYS_KEPT)));
    } catch (JdbiException failure) {
      throw new StoreException("old use was not removed: " + failure.getMessage(), failure);
    }
  }
}
