package org.tongjie.broker.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore.Committed;
import org.tongjie.broker.store.ChangeRows.Kind;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/**
 * Changes as calls of the database's function {@code lending_commit}: one round trip, one
 * transaction and one statement for each table for all that come together. Where one of them is
 * refused all are made again, each by itself.
 */
final class CommitCalls {
  private static final String CALL =
      "select * from lending_commit(?, ?, ?, "
          + Arrays.stream(Kind.values()).map(kind -> "?::json").collect(Collectors.joining(", "))
          + ")";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String CHANGED = "TJ001";
  private static final String TAKEN = "TJ002";
  private static final String LOST = "TJ003";
  private static final String ASKED = "TJ004";

  /** What one change may run into without fault of the others; deadlock and serialization too. */
  private static final Set<String> OF_ONE =
      Set.of(CHANGED, TAKEN, LOST, ASKED, UNIQUE_VIOLATION, "40P01", "40001");

  /** How often a change is made again because what stood against it was gone when looked for. */
  private static final int TRIES = 5;

  /** Two brokers that change the same requests at once lock them in the same order. */
  private static final Comparator<ChangeRows> BY_REQUEST =
      Comparator.comparing(change -> change.request().value());

  private final Database database;
  private final OpenWishes wishes;

  CommitCalls(Database database, OpenWishes wishes) {
    this.database = database;
    this.wishes = wishes;
  }

  List<Committed> keep(List<ChangeRows> changes) {
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

  private Committed keep(ChangeRows change) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Committed> committed = once(change);
      if (committed.isPresent()) {
        return committed.get();
      }
    }
    throw new StoreException("request " + change.request() + " is refused and accepted in turns");
  }

  private Optional<Committed> once(ChangeRows change) {
    try {
      return Optional.of(call(List.of(change)).getFirst());
    } catch (SQLException failure) {
      return refusal(change, failure);
    }
  }

  private List<Committed> call(List<ChangeRows> changes) throws SQLException {
    List<ChangeRows> inOrder = changes.stream().sorted(BY_REQUEST).toList();
    Map<RequestId, List<OutboxEntry>> taken = new HashMap<>();
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(CALL)) {
      statement.setQueryTimeout(Questions.SECONDS);
      statement.setInt(1, ChangeRows.ends(inOrder));
      statement.setArray(2, texts(connection, ChangeRows.documents(Kind.BEGUN_REQUEST, inOrder)));
      statement.setArray(3, texts(connection, ChangeRows.documents(Kind.MOVED_REQUEST, inOrder)));
      for (Kind kind : Kind.values()) {
        statement.setString(kind.parameter(), ChangeRows.array(kind, inOrder));
      }
      for (OutboxEntry entry : OutboxRows.read(statement)) {
        taken.computeIfAbsent(entry.request(), request -> new ArrayList<>()).add(entry);
      }
    }
    return changes.stream()
        .<Committed>map(
            change -> new Committed.Done(taken.getOrDefault(change.request(), List.of())))
        .toList();
  }

  private static Array texts(Connection connection, String[] texts) throws SQLException {
    return connection.createArrayOf("text", texts);
  }

  private Optional<Committed> refusal(ChangeRows change, SQLException failure) {
    return switch (state(failure)) {
      case CHANGED -> Optional.of(new Committed.Stale());
      case TAKEN -> Optional.of(new Committed.ItemTaken());
      case LOST -> Optional.of(new Committed.EntryLost());
      case ASKED -> duplicate(change);
      case UNIQUE_VIOLATION -> exists(change, failure);
      default -> throw StoreException.of("cannot keep a change of a request", failure);
    };
  }

  private static String state(SQLException failure) {
    return String.valueOf(failure.getSQLState());
  }

  /** What is there already, by the index that says so; empty where it is gone meanwhile. */
  private Optional<Committed> exists(ChangeRows change, SQLException failure) {
    return switch (constraint(failure)) {
      case "lending_event_pkey" -> Optional.of(new Committed.Repeated());
      case "lending_attempt_promised" -> Optional.of(new Committed.ItemTaken());
      case "lending_request_wanted" -> duplicate(change);
      default -> throw StoreException.of("cannot keep a change of a request", failure);
    };
  }

  private Optional<Committed> duplicate(ChangeRows change) {
    return wishes
        .asked(change.request(), change.wish().orElseThrow())
        .map(Committed.Duplicate::new);
  }

  private static String constraint(SQLException failure) {
    return failure instanceof PSQLException told && told.getServerErrorMessage() != null
        ? String.valueOf(told.getServerErrorMessage().getConstraint())
        : "";
  }
}
