package org.tongjie.broker.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.tongjie.broker.account.AttemptStore;
import org.tongjie.catalog.store.Database;

/** Attempts to sign in, counted in PostgreSQL; those of one subject take turns. */
public final class PostgresAttempts implements AttemptStore {
  private final Asking database;

  public PostgresAttempts(Database database) {
    this.database = new Asking(database);
  }

  /** Subjects are taken in one order by everyone, so that two never wait for each other. */
  @Override
  public boolean count(Map<String, Integer> limits, Instant since, Instant now) {
    return database.inTransaction(
        "count an attempt to sign in",
        handle -> {
          handle.execute("delete from sign_in_attempt where at < ?", since);
          Map<String, Integer> ordered = new TreeMap<>(limits);
          boolean free = true;
          for (Map.Entry<String, Integer> one : ordered.entrySet()) {
            free = isBelow(handle, one.getKey(), one.getValue()) && free;
          }
          if (free) {
            ordered.keySet().forEach(subject -> add(handle, subject, now));
          }
          return free;
        });
  }

  private static boolean isBelow(Handle handle, String subject, int limit) {
    handle
        .createQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:subject, 5))")
        .bind("subject", subject)
        .mapTo(Integer.class)
        .one();
    return handle
            .createQuery("select count(*) from sign_in_attempt where subject = :subject")
            .bind("subject", subject)
            .mapTo(Integer.class)
            .one()
        < limit;
  }

  private static void add(Handle handle, String subject, Instant now) {
    handle
        .createUpdate("insert into sign_in_attempt (subject, at) values (:subject, :now)")
        .bind("subject", subject)
        .bind("now", now)
        .execute();
  }

  @Override
  public void clear(String subject) {
    database.ask(
        "forget attempts to sign in",
        handle ->
            handle
                .createUpdate("delete from sign_in_attempt where subject = :subject")
                .bind("subject", subject)
                .execute());
  }

  @Override
  public void giveBack(String subject) {
    database.ask(
        "forget an attempt to sign in",
        handle ->
            handle
                .createUpdate(
                    """
                    delete from sign_in_attempt where ctid = (select ctid from sign_in_attempt
                      where subject = :subject limit 1 for update skip locked)
                    """)
                .bind("subject", subject)
                .execute());
  }
}
