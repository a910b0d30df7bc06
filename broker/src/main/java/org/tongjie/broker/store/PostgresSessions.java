package org.tongjie.broker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tongjie.broker.account.Session;
import org.tongjie.broker.account.SessionStore;
import org.tongjie.broker.region.CardKey;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;

/** Sessions in PostgreSQL, so that any broker knows who signed in at another. */
public final class PostgresSessions implements SessionStore {
  private static final RowMapper<Session> SESSION =
      (row, context) ->
          new Session(
              holder(row),
              row.getTimestamp("seen_at").toInstant(),
              row.getTimestamp("ends_at").toInstant());

  private final Asking database;

  public PostgresSessions(Database database) {
    this.database = new Asking(database);
  }

  private static Session.Holder holder(ResultSet row) throws SQLException {
    String person = row.getString("person");
    if (person == null) {
      return new Session.OfStaff(row.getInt("staff"), row.getBoolean("by_card"));
    }
    CardKey card = new CardKey(new AgencySymbol(row.getString("issuer")), row.getString("card"));
    return new Session.OfReader(person, card);
  }

  @Override
  public void add(String tokenHash, Session session) {
    database.ask(
        "begin a session",
        handle ->
            bind(
                    handle.createUpdate(
                        """
                        insert into session
                          (token_hash, person, issuer, card, staff, by_card, seen_at, ends_at)
                        values (:token, :person, :issuer, :card, cast(:staff as integer), :byCard,
                          :seen, :ends)
                        """),
                    session.holder())
                .bind("token", tokenHash)
                .bind("seen", session.seen())
                .bind("ends", session.ends())
                .execute());
  }

  private static <T extends SqlStatement<T>> T bind(T statement, Session.Holder holder) {
    return switch (holder) {
      case Session.OfReader(String person, CardKey card) ->
          statement
              .bind("person", person)
              .bind("issuer", card.issuer().value())
              .bind("card", card.number())
              .bind("staff", (Integer) null)
              .bind("byCard", false);
      case Session.OfStaff(int number, boolean byCard) ->
          statement
              .bind("person", (String) null)
              .bind("issuer", (String) null)
              .bind("card", (String) null)
              .bind("staff", number)
              .bind("byCard", byCard);
    };
  }

  @Override
  public Optional<Session> find(String tokenHash) {
    return database.ask(
        "read a session",
        handle ->
            handle
                .createQuery(
                    "select person, issuer, card, staff, by_card, seen_at, ends_at"
                        + " from session where token_hash = :token")
                .bind("token", tokenHash)
                .map(SESSION)
                .findOne());
  }

  @Override
  public void seen(String tokenHash, Instant now) {
    database.ask(
        "keep a session alive",
        handle ->
            handle
                .createUpdate("update session set seen_at = :now where token_hash = :token")
                .bind("token", tokenHash)
                .bind("now", now)
                .execute());
  }

  @Override
  public void hand(String tokenHash, Session.Holder holder) {
    database.ask(
        "hand a session on",
        handle ->
            bind(
                    handle.createUpdate(
                        """
                        update session set person = :person, issuer = :issuer, card = :card,
                          staff = cast(:staff as integer), by_card = :byCard
                        where token_hash = :token
                        """),
                    holder)
                .bind("token", tokenHash)
                .execute());
  }

  @Override
  public void end(String tokenHash) {
    database.ask(
        "end a session",
        handle ->
            handle
                .createUpdate("delete from session where token_hash = :token")
                .bind("token", tokenHash)
                .execute());
  }

  @Override
  public void endAll(String person) {
    database.ask(
        "end a reader's sessions",
        handle ->
            handle
                .createUpdate("delete from session where person = :person")
                .bind("person", person)
                .execute());
  }

  @Override
  public void forget(Instant endedBefore, Instant idleSince) {
    database.ask(
        "forget ended sessions",
        handle ->
            handle
                .createUpdate("delete from session where ends_at < :ended or seen_at < :idle")
                .bind("ended", endedBefore)
                .bind("idle", idleSince)
                .execute());
  }
}
