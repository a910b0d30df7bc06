package org.tongjie.broker.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.tongjie.broker.account.AnswerStore;
import org.tongjie.catalog.store.Database;

/** Answers to programs in PostgreSQL, so that any broker gives the one that another gave. */
public final class PostgresAnswers implements AnswerStore {
  private static final RowMapper<Taken> TAKEN =
      (row, context) -> {
        int status = row.getInt("status");
        return new Taken(
            row.getString("digest"),
            row.getObject("request", UUID.class),
            Optional.ofNullable(row.getString("body")).map(body -> new Answer(status, body)));
      };

  private final Asking database;

  public PostgresAnswers(Database database) {
    this.database = new Asking(database);
  }

  @Override
  public Taken take(Key key, Taken fresh, Instant since, Instant now) {
    return database.inTransaction(
        "take the key of a request",
        handle -> {
          handle.execute("delete from answered_request where at < ?", since);
          handle
              .createUpdate(
                  """
                  insert into answered_request (holder, key, digest, request, at)
                  values (:holder, :key, :digest, :request, :now)
                  on conflict (holder, key) do nothing
                  """)
              .bind("holder", key.holder())
              .bind("key", key.key())
              .bind("digest", fresh.digest())
              .bind("request", fresh.request())
              .bind("now", now)
              .execute();
          return read(handle, key).orElseThrow();
        });
  }

  @Override
  public Answer keep(Key key, Answer answer) {
    return database.inTransaction(
        "keep the answer to a request",
        handle -> {
          handle
              .createUpdate(
                  """
                  update answered_request set status = :status, body = :body
                  where holder = :holder and key = :key and body is null
                  """)
              .bind("holder", key.holder())
              .bind("key", key.key())
              .bind("status", answer.status())
              .bind("body", answer.body())
              .execute();
          return read(handle, key).flatMap(Taken::answer).orElse(answer);
        });
  }

  private static Optional<Taken> read(Handle handle, Key key) {
    return handle
        .createQuery(
            "select digest, request, status, body from answered_request"
                + " where holder = :holder and key = :key")
        .bind("holder", key.holder())
        .bind("key", key.key())
        .map(TAKEN)
        .findOne();
  }
}
