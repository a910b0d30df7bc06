package org.tongjie.broker.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.tongjie.broker.ledger.ActFacts;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.RequestStore.Committed;
import org.tongjie.broker.request.RequestStore.Taking;
import org.tongjie.broker.request.RequestStore.Work;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/**
 * Changes as calls of the database's function {@code lending_commit}: one round trip and one
 * transaction for all that come together. Where one of them is refused all are made again, each by
 * itself.
 */
final class CommitCalls {
  private static final String CALL =
      "select lending_commit(value) from jsonb_array_elements(?::jsonb)";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String CHANGED = "TJ001";
  private static final String TAKEN = "TJ002";
  private static final String LOST = "TJ003";
  private static final String DUPLICATE = "TJ004";

  /** What one change may run into without fault of the others; deadlock and serialization too. */
  private static final Set<String> OF_ONE =
      Set.of(CHANGED, TAKEN, LOST, DUPLICATE, UNIQUE_VIOLATION, "40P01", "40001");

  private final Database database;
  private final ActFacts facts;

  CommitCalls(Database database, ActFacts facts) {
    this.database = database;
    this.facts = facts;
  }

  List<Committed> keep(List<Change> changes) {
    if (changes.size() > 1) {
      try {
        return call(changes);
      } catch (SQLException failure) {
        if (!OF_ONE.contains(state(failure))) {
          throw StoreException.of("cannot keep changes of requests", failure);
        }
      }
    }
    return changes.stream().map(this::keep).toList();
  }

  private Committed keep(Change change) {
    try {
      return call(List.of(change)).getFirst();
    } catch (SQLException failure) {
      return refusal(change, failure);
    }
  }

  private List<Committed> call(List<Change> changes) throws SQLException {
    ArrayNode documents = JsonNodeFactory.instance.arrayNode();
    changes.forEach(change -> documents.add(ChangeJson.write(change, facts)));
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(CALL)) {
      statement.setQueryTimeout(Questions.SECONDS);
      statement.setString(1, documents.toString());
      List<Committed> answers = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          answers.add(answer(changes.get(answers.size()), row.getArray(1)));
        }
      }
      return answers;
    }
  }

  private static Committed answer(Change change, @Nullable Array numbers) throws SQLException {
    if (numbers == null) {
      return new Committed.Repeated();
    }
    List<OutboxEntry> taken = new ArrayList<>();
    @Nullable Long[] each = (@Nullable Long[]) numbers.getArray();
    for (int i = 0; i < each.length; i++) {
      Long number = each[i];
      if (number != null) {
        taken.add(entry(number, change.moved().request().id(), change.work().get(i)));
      }
    }
    return new Committed.Done(taken);
  }

  private static OutboxEntry entry(long number, RequestId request, Work work) {
    String worker = work.taking().map(Taking::worker).orElseThrow();
    return new OutboxEntry(
        number, request, work.effect(), work.lane(), work.subject(), 0, worker, 0);
  }

  private Committed refusal(Change change, SQLException failure) {
    return switch (state(failure)) {
      case CHANGED -> new Committed.Stale();
      case TAKEN -> new Committed.ItemTaken();
      case LOST -> new Committed.EntryLost();
      case DUPLICATE -> new Committed.Duplicate(RequestId.of(message(failure)));
      case UNIQUE_VIOLATION -> atOnce(change, failure);
      default -> throw StoreException.of("cannot keep a change of a request", failure);
    };
  }

  private static String state(SQLException failure) {
    return String.valueOf(failure.getSQLState());
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
      return keep(change);
    }
    throw StoreException.of("cannot keep a change of a request", failure);
  }
}
