package org.tongjie.broker.store;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.patron.ProofStore;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.store.Database;

/** What systems did with wrong PINs, in PostgreSQL. */
public final class PostgresProofs implements ProofStore {
  private final Asking database;

  public PostgresProofs(Database database) {
    this.database = new Asking(database);
  }

  @Override
  public Optional<Seen> find(SystemCode system) {
    return database.ask(
        "read whether wrong PINs are refused",
        handle ->
            handle
                .createQuery("select refused, at from wrong_pin_proof where system = :system")
                .bind("system", system.value())
                .map((row, context) ->
                    new Seen(row.getBoolean("refused"), row.getTimestamp("at").toInstant()))
                .findOne());
  }

  @Override
  public void keep(SystemCode system, boolean refused, Instant at, String by) {
    database.ask(
        "keep whether wrong PINs are refused",
        handle ->
            handle
                .createUpdate(
                    """
                    insert into wrong_pin_proof (system, refused, at, by)
                    values (:system, :refused, :at, :by)
                    on conflict (system) do update
                      set refused = excluded.refused, at = excluded.at, by = excluded.by
                    """)
                .bind("system", system.value())
                .bind("refused", refused)
                .bind("at", at)
                .bind("by", by)
                .execute());
  }
}
