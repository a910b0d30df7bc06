package org.tongjie.broker.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.ledger.ActFacts;
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
  private final ActFacts facts;
  private final List<Grouped<ChangeRows, Committed>> changes;
  private final Grouped<RequestId, Optional<PatronRequest>> found;
  private final KnownRequests known = new KnownRequests();

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
    CommitCalls calls = new CommitCalls(database, new OpenWishes(database));
    this.facts = facts;
    this.changes =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> new Grouped<ChangeRows, Committed>(calls::keep))
            .toList();
    this.found = new Grouped<>(this::findAll);
  }

  @Override
  public Optional<PatronRequest> find(RequestId id) {
    return found.ask(id);
  }

  @Override
  public Optional<PatronRequest> recall(RequestId id) {
    return known.recall(id);
  }

  @Override
  public Map<RequestId, PatronRequest> find(Collection<RequestId> ids) {
    return read(ids);
  }

  private List<Optional<PatronRequest>> findAll(List<RequestId> ids) {
    Map<RequestId, PatronRequest> requests = read(ids);
    return ids.stream().map(id -> Optional.ofNullable(requests.get(id))).toList();
  }

  /** Documents come only of requests that are not known as they are. */
  private Map<RequestId, PatronRequest> read(Collection<RequestId> ids) {
    Map<RequestId, PatronRequest> before = known.of(ids);
    String sql =
        """
        select r.id, case when r.version = k.version then null else r.document end
        from unnest(?::uuid[], ?::integer[]) k(id, version) join lending_request r on r.id = k.id
        """;
    return questions
        .list(
            sql,
            row -> request(before, row),
            ids.stream().map(RequestId::toString).toArray(String[]::new),
            ids.stream().map(id -> version(before, id)).toArray(Integer[]::new))
        .stream()
        .collect(Collectors.toMap(PatronRequest::id, request -> request, (one, same) -> one));
  }

  private static @Nullable Integer version(Map<RequestId, PatronRequest> known, RequestId id) {
    @Nullable PatronRequest request = known.get(id);
    return request == null ? null : request.version();
  }

  private PatronRequest request(Map<RequestId, PatronRequest> before, ResultSet row)
      throws SQLException {
    @Nullable String document = row.getString(2);
    if (document == null) {
      return Objects.requireNonNull(before.get(new RequestId(row.getObject(1, UUID.class))));
    }
    PatronRequest read = RequestJson.read(document);
    known.read(read);
    return read;
  }

  @Override
  public Committed commit(Change change) {
    return known.keeping(change.moved().request(), () -> keep(ChangeRows.of(change, facts)));
  }

  private Committed keep(ChangeRows rows) {
    return changes.get(rows.request().hashCode() & (WRITERS - 1)).ask(rows);
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
          return OutboxRows.read(statement);
        });
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
  public void hasten(RequestId request, EffectKind kind) {
    questions.ask(
        "update lending_outbox set free_at = '-infinity'"
            + " where request = ? and kind = ? and worker = ''",
        statement -> {
          statement.setObject(1, request.value());
          statement.setString(2, kind.name());
          return statement.executeUpdate();
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
    keep(ChangeRows.dropping(entry));
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
    String sql = "select request from lending_deadline where at <= ? order by at, request limit ?";
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
