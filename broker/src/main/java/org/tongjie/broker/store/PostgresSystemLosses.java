package org.tongjie.broker.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.work.SystemLosses;
import org.tongjie.catalog.store.Database;

/** What systems have forgotten, in PostgreSQL. */
public final class PostgresSystemLosses implements SystemLosses {
  private final Asking database;

  public PostgresSystemLosses(Database database) {
    this.database = new Asking(database);
  }

  @Override
  public List<Loss> all() {
    return database.ask(
        "read which systems have forgotten much",
        handle ->
            handle
                .createQuery(
                    "select system, noticed_at, things, confirmed_by from lending_system_loss")
                .map((row, context) ->
                    new Loss(
                        new SystemCode(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getInt(3),
                        Optional.ofNullable(row.getString(4))))
                .list());
  }

  @Override
  public void tell(Loss loss) {
    database.ask(
        "tell that a system has forgotten much",
        handle ->
            handle.execute(
                "insert into lending_system_loss (system, noticed_at, things) values (?, ?, ?)"
                    + " on conflict do nothing",
                loss.system().value(),
                loss.since().atOffset(ZoneOffset.UTC),
                loss.things()));
  }

  @Override
  public boolean confirm(SystemCode system, String by) {
    return database.ask(
        "confirm that what a system has forgotten is over",
        handle ->
            handle.execute(
                    "update lending_system_loss set confirmed_by = ? where system = ?",
                    by,
                    system.value())
                > 0);
  }

  @Override
  public void end(SystemCode system) {
    database.ask(
        "end what a system had forgotten",
        handle ->
            handle.execute("delete from lending_system_loss where system = ?", system.value()));
  }
}
