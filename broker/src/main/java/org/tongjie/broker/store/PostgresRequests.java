package org.tongjie.broker.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.tongjie.broker.ledger.ActFacts;
import org.tongjie.broker.request.Effect;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/**
 * Requests kept in PostgreSQL. A change and a claim are each one call of a function of the
 * database: one round trip, one transaction.
 */
public final class PostgresRequests implements RequestStore {
  private static final String HELD = " where number = ? and worker = ? and tries = ?";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String CHANGED = "TJ001";
  private static final String TAKEN = "TJ002";
  private static final String LOST = "TJ003";
  private static final String DUPLICATE = "TJ004";

  private final Database database;
  private final Questions questions;
  private final ActFacts facts;

  public PostgresRequests(Database database) {
    this(database, ActFacts.NONE);
  }

  /**
   * The requests of a database.
   *
   * @param facts what the ledger's acts say of readers and items
   */
  public PostgresRequests(Database database, ActFacts facts) {
    this.facts = facts;
    this.database = database;
    this.questions = new Questions(database);
  }

  @Override
  public Optional<PatronRequest> find(RequestId id) {
    return questions.ask(
        "select document from lending_request where id = ?",
        statement -> {
          statement.setObject(1, id.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(RequestJson.read(row.getString(1))) : Optional.empty();
          }
        });
  }

  @Override
  public Committed commit(Change change) {
    try (Connection connection = database.connection();
        CommitCall call = new CommitCall(connection, facts)) {
      return call.keep(change, connection) ? new Committed.Done() : new Committed.Repeated();
    } catch (SQLException failure) {
      return refusal(change, failure);
    }
  }

  private Committed refusal(Change change, SQLException failure) {
    return switch (String.valueOf(failure.getSQLState())) {
      case CHANGED -> new Committed.Stale();
      case TAKEN -> new Committed.ItemTaken();
      case LOST -> new Committed.EntryLost();
      case DUPLICATE -> new Committed.Duplicate(RequestId.of(message(failure)));
      case UNIQUE_VIOLATION -> atOnce(change, failure);
      default -> throw StoreException.of("cannot keep a change of a request", failure);
    };
  }

  private static String message(SQLException failure) {
    return failure instanceof PSQLException told && told.getServerErrorMessage() != null
        ? String.valueOf(told.getServerErrorMessage().getMessage())
        : "";
  }

  /** What two run into who do the same at once is told by the constraint that found it. */
  private Committed atOnce(Change change, SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    if (message.contains("lending_attempt_promised")) {
      return new Committed.ItemTaken();
    }
    if (message.contains("lending_request_wanted")) {
      return commit(change);
    }
    throw StoreException.of("cannot keep a change of a request", failure);
  }

  @Override
  public List<OutboxEntry> claim(Claim claim, Instant now, Instant until) {
    return questions.ask(
        "select * from lending_claim(?, ?, ?, ?, ?)",
        statement -> {
          statement.setString(1, claim.lane());
          statement.setString(2, claim.worker());
          statement.setInt(3, claim.limit());
          statement.setObject(4, CommitCall.time(now));
          statement.setObject(5, CommitCall.time(until));
          List<OutboxEntry> taken = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              taken.add(entry(row));
            }
          }
          taken.sort(Comparator.comparingLong(OutboxEntry::number));
          return List.copyOf(taken);
        });
  }

  private static OutboxEntry entry(ResultSet row) throws SQLException {
    return new OutboxEntry(
        row.getLong("number"),
        new RequestId(row.getObject("request", UUID.class)),
        new Effect(
            EffectKind.valueOf(row.getString("kind")),
            row.getInt("attempt"),
            Effect.Notice.valueOf(row.getString("notice"))),
        row.getString("lane"),
        row.getString("subject"),
        row.getInt("tries") - 1,
        row.getString("worker"),
        row.getInt("failures"));
  }

  @Override
  public void postpone(OutboxEntry entry, Postponement why) {
    String sql =
        "update lending_outbox set worker = '', free_at = ?, tries = tries - ?,"
            + " failures = failures + 1, reason = ?"
            + HELD;
    questions.ask(
        sql,
        statement -> {
          statement.setObject(1, CommitCall.time(why.notBefore()));
          statement.setInt(2, why.surelyNotDone() ? 1 : 0);
          statement.setString(3, why.reason());
          return changeHeld(statement, 4, entry);
        });
  }

  @Override
  public void drop(OutboxEntry entry) {
    questions.ask(
        "delete from lending_outbox" + HELD, statement -> changeHeld(statement, 1, entry));
  }

  private static Integer changeHeld(PreparedStatement statement, int at, OutboxEntry entry)
      throws SQLException {
    statement.setLong(at, entry.number());
    statement.setString(at + 1, entry.worker());
    statement.setInt(at + 2, entry.tries() + 1);
    return statement.executeUpdate();
  }

  @Override
  public List<RequestId> due(Instant now, int limit) {
    String sql =
        "select id from lending_request where next_deadline <= ? order by next_deadline, id limit"
            + " ?";
    return questions.ask(
        sql,
        statement -> {
          statement.setObject(1, CommitCall.time(now));
          statement.setInt(2, limit);
          List<RequestId> due = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              due.add(new RequestId(row.getObject(1, UUID.class)));
            }
          }
          return List.copyOf(due);
        });
  }

  @Override
  public List<String> lanesWithWork(Instant now) {
    String sql =
        """
        select distinct o.lane from lending_outbox o
        where o.free_at <= ? and not exists (
          select from lending_outbox e where e.lane = o.lane and e.subject = o.subject
          and (e.number < o.number or (e.number > o.number and e.worker <> '' and e.free_at > ?)))
        order by o.lane
        """;
    return questions.ask(
        sql,
        statement -> {
          statement.setObject(1, CommitCall.time(now));
          statement.setObject(2, CommitCall.time(now));
          List<String> lanes = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              lanes.add(row.getString(1));
            }
          }
          return List.copyOf(lanes);
        });
  }
}
