package org.tongjie.broker.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongjie.broker.ledger.ActFacts;
import org.tongjie.broker.request.Effect;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.catalog.store.Database;

/**
 * Requests kept in PostgreSQL. Changes that several threads make at the same time share a
 * transaction; a claim is one call of a function of the database.
 */
public final class PostgresRequests implements RequestStore {
  private static final String HELD = " where number = ? and worker = ? and tries = ?";

  /** Transactions of this process that keep changes at the same time at most; a power of two. */
  private static final int WRITERS = 2;

  private final Questions questions;
  private final List<GroupCommit<Change, Committed>> changes;
  private final GroupCommit<OutboxEntry, Boolean> ended;

  public PostgresRequests(Database database) {
    this(database, ActFacts.NONE);
  }

  /**
   * The requests of a database.
   *
   * @param facts what the ledger's acts say of readers and items
   */
  public PostgresRequests(Database database, ActFacts facts) {
    this.questions = new Questions(database);
    CommitCalls calls = new CommitCalls(database, facts);
    this.changes =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> new GroupCommit<Change, Committed>(calls::keep))
            .toList();
    this.ended = new GroupCommit<>(this::end);
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
  public Map<RequestId, PatronRequest> find(Collection<RequestId> ids) {
    return questions
        .list(
            "select document from lending_request where id = any(?::uuid[])",
            row -> RequestJson.read(row.getString(1)),
            (Object) ids.stream().map(RequestId::toString).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(PatronRequest::id, Function.identity()));
  }

  @Override
  public Committed commit(Change change) {
    return changes.get(change.moved().request().id().hashCode() & (WRITERS - 1)).keep(change);
  }

  @Override
  public List<OutboxEntry> claim(Claim claim, Instant now, Instant until) {
    return questions.ask(
        "select * from lending_claim(?, ?, ?, ?, ?)",
        statement -> {
          statement.setString(1, claim.lane());
          statement.setString(2, claim.worker());
          statement.setInt(3, claim.limit());
          statement.setObject(4, Questions.time(now));
          statement.setObject(5, Questions.time(until));
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
          statement.setObject(1, Questions.time(why.notBefore()));
          statement.setInt(2, why.surelyNotDone() ? 1 : 0);
          statement.setString(3, why.reason());
          return changeHeld(statement, 4, entry);
        });
  }

  @Override
  public void giveBack(OutboxEntry entry) {
    questions.ask(
        "update lending_outbox set worker = '', free_at = '-infinity', tries = tries - 1" + HELD,
        statement -> changeHeld(statement, 1, entry));
  }

  @Override
  public void drop(OutboxEntry entry) {
    ended.keep(entry);
  }

  private List<Boolean> end(List<OutboxEntry> entries) {
    String sql =
        """
        delete from lending_outbox o using unnest(?::bigint[], ?::text[], ?::integer[]) e(number, worker, tries)
        where o.number = e.number and o.worker = e.worker and o.tries = e.tries
        returning o.number
        """;
    Set<Long> gone =
        Set.copyOf(
            questions.list(
                sql,
                row -> row.getLong(1),
                entries.stream().map(OutboxEntry::number).toArray(Long[]::new),
                entries.stream().map(OutboxEntry::worker).toArray(String[]::new),
                entries.stream().map(entry -> entry.tries() + 1).toArray(Integer[]::new)));
    return entries.stream().map(entry -> gone.contains(entry.number())).toList();
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
          statement.setObject(1, Questions.time(now));
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
          statement.setObject(1, Questions.time(now));
          statement.setObject(2, Questions.time(now));
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
