package org.tongjie.broker.store;

import java.time.Duration;
import java.time.Instant;
import org.tongjie.broker.notice.SentNotices;
import org.tongjie.catalog.store.Database;

/** Notices that were sent, in PostgreSQL, for as long as one may be tried again. */
public final class PostgresNotices implements SentNotices {
  private static final Duration KEPT = Duration.ofDays(60);

  private final Asking database;

  public PostgresNotices(Database database) {
    this.database = new Asking(database);
  }

  @Override
  public boolean isSent(String marker, String way) {
    return database.ask(
        "read whether a notice was sent",
        handle ->
            handle
                .createQuery("select 1 from sent_notice where marker = :marker and way = :way")
                .bind("marker", marker)
                .bind("way", way)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public void keep(String marker, String way, Instant at) {
    database.ask(
        "keep that a notice was sent",
        handle -> {
          handle.execute("delete from sent_notice where at < ?", at.minus(KEPT));
          return handle
              .createUpdate(
                  "insert into sent_notice (marker, way, at) values (:marker, :way, :at)"
                      + " on conflict do nothing")
              .bind("marker", marker)
              .bind("way", way)
              .bind("at", at)
              .execute();
        });
  }
}
