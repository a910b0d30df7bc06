package org.tongjie.broker.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.ledger.ActFacts;
import org.tongjie.broker.ledger.LedgerActs;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.RequestStore.Work;
import org.tongjie.broker.request.Wish;

/**
 * One change as one call of the database's function {@code lending_commit}: a single round trip,
 * and its own transaction.
 */
final class CommitCall implements AutoCloseable {
  private static final String CALL =
      "select lending_commit(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?,"
          + " ?, ?::jsonb, ?::jsonb, ?::jsonb)";

  private final PreparedStatement statement;
  private final ActFacts facts;
  private int last;

  CommitCall(Connection connection, ActFacts facts) throws SQLException {
    this.statement = connection.prepareStatement(CALL);
    this.facts = facts;
    statement.setQueryTimeout(Questions.SECONDS);
  }

  /** Whether it was kept, and not known already. */
  boolean keep(Change change, Connection connection) throws SQLException {
    PatronRequest after = change.moved().request();
    bindRequest(change, after);
    next(connection.createArrayOf("text", AttemptRows.concernedBy(after).toArray(String[]::new)));
    next(RequestJson.write(after));
    bindEvent(change, after);
    bindEntry(change.entry());
    document(AttemptRows.changed(change.before(), after));
    document(work(change.work()));
    document(
        ActRows.of(
            LedgerActs.of(
                change.before(),
                change.event(),
                new LedgerActs.Actor(change.actor(), facts),
                after)));
    try (ResultSet answer = statement.executeQuery()) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  private void bindRequest(Change change, PatronRequest after) throws SQLException {
    Wish wish = after.wish();
    next(after.id().value());
    number(change.before().map(PatronRequest::version));
    next(after.version());
    next(after.state().name());
    next(wish.person());
    next(wish.cluster());
    next(wish.volume());
    next(wish.card().issuer().value());
    next(wish.pickup().value());
    next(time(wish.placed()));
    statement.setObject(++last, after.nextDeadline().map(CommitCall::time).orElse(null));
  }

  private void bindEvent(Change change, PatronRequest after) throws SQLException {
    next(change.eventId());
    next(time(change.event().map(event -> event.at()).orElse(after.since())));
    next(change.actor());
    statement.setString(++last, change.event().map(EventJson::write).orElse(null));
  }

  private void bindEntry(Optional<OutboxEntry> entry) throws SQLException {
    statement.setObject(++last, entry.map(OutboxEntry::number).orElse(null), Types.BIGINT);
    statement.setString(++last, entry.map(OutboxEntry::worker).orElse(null));
    number(entry.map(held -> held.tries() + 1));
  }

  private static ArrayNode work(List<Work> work) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Work one : work) {
      list.addObject()
          .put("kind", one.effect().kind().name())
          .put("attempt", one.effect().attempt())
          .put("notice", one.effect().notice().name())
          .put("lane", one.lane())
          .put("subject", one.subject());
    }
    return list;
  }

  private void next(Object value) throws SQLException {
    statement.setObject(++last, value);
  }

  private void number(Optional<Integer> value) throws SQLException {
    statement.setObject(++last, value.orElse(null), Types.INTEGER);
  }

  private void document(ArrayNode list) throws SQLException {
    @Nullable String text = list.isEmpty() ? null : list.toString();
    statement.setString(++last, text);
  }

  /** As precise as the database keeps it, never later than it is. */
  static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
