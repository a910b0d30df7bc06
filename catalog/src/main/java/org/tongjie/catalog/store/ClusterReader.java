package org.tongjie.catalog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;

/** Clusters and their contributions, for those who show or pass them on. */
public final class ClusterReader {
  /** Redirects followed before giving up; chains grow by one with every join of joined clusters. */
  private static final int MAX_REDIRECTS = 64;

  private static final String MEMBERS =
      """
      select c.cluster_id, c.id, s.agency, s.name as source, c.control_number, c.raw, c.syntax,
        c.encoding, c.dialect
      from contribution c join source s on s.id = c.source_id
      where c.cluster_id = any(?) order by c.id
      """;

  /**
   * Numbers asked for at least, by repeating one: PostgreSQL reckons with ten where it does not
   * know how many there are, and plans anew each time as long as it knows of fewer.
   */
  private static final int RECKONED = 10;

  private final Database database;
  private final Jdbi jdbi;
  private final AgencyStore agencies;

  public ClusterReader(Database database) {
    this.database = database;
    this.jdbi = Jdbi.create(database.dataSource());
    this.agencies = new AgencyStore(database);
  }

  /** What became of a cluster identifier. */
  public sealed interface Resolved {
    /** The cluster lives under this identifier. */
    record Live(long id) implements Resolved {}

    /** The cluster joined another, which lives. */
    record MovedTo(long id) implements Resolved {}

    /** Its last contribution was withdrawn. */
    record Gone() implements Resolved {}
  }

  private record State(int state, long movedTo) {}

  /**
   * Follows redirects from an identifier to the cluster that lives.
   *
   * @return empty when the identifier was never given
   */
  public Optional<Resolved> resolve(long clusterId) {
    long current = clusterId;
    for (int step = 0; step <= MAX_REDIRECTS; step++) {
      Optional<State> found = state(current);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      State state = found.get();
      if (state.state() == ClusterState.MOVED.code()) {
        current = state.movedTo();
      } else if (state.state() == ClusterState.GONE.code()) {
        return Optional.of(new Resolved.Gone());
      } else {
        return Optional.of(
            current == clusterId ? new Resolved.Live(current) : new Resolved.MovedTo(current));
      }
    }
    throw new StoreException(
        "cluster " + clusterId + " redirects more than " + MAX_REDIRECTS + " times");
  }

  private Optional<State> state(long clusterId) {
    return ask(handle ->
        handle
            .createQuery("select state, coalesce(moved_to, 0) from cluster where id = :id")
            .bind("id", clusterId)
            .map((row, context) -> new State(row.getInt(1), row.getLong(2)))
            .findOne());
  }

  /** The contributions of a live cluster, oldest first; empty for any other. */
  public List<StoredContribution> members(long clusterId) {
    return ask(handle ->
        handle
            .createQuery(ContributionRow.SELECT + "where c.cluster_id = :id order by c.id")
            .bind("id", clusterId)
            .map(new ContributionRow())
            .list());
  }

  /**
   * The live clusters among these, in one statement; those that moved, went or never were are
   * missing.
   */
  public List<StoredCluster> clusters(Collection<Long> clusterIds) {
    if (clusterIds.isEmpty()) {
      return List.of();
    }
    Map<Long, List<StoredContribution>> members = HashMap.newHashMap(clusterIds.size());
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(MEMBERS)) {
      statement.setObject(1, numbers(clusterIds));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          members
              .computeIfAbsent(row.getLong("cluster_id"), _ -> new ArrayList<>(2))
              .add(ContributionRow.read(row));
        }
      }
    } catch (SQLException failure) {
      throw StoreException.of("the database does not answer", failure);
    }
    List<StoredCluster> found = new ArrayList<>(members.size());
    members.forEach((id, stored) -> found.add(new StoredCluster(id, stored)));
    return found;
  }

  private static long[] numbers(Collection<Long> clusterIds) {
    long[] numbers = new long[Math.max(RECKONED, clusterIds.size())];
    int next = 0;
    for (Long id : clusterIds) {
      numbers[next++] = id;
    }
    Arrays.fill(numbers, next, numbers.length, numbers[0]);
    return numbers;
  }

  /** The number of the last change of any cluster, 0 when there was none. */
  public long lastChange() {
    return ask(handle ->
        handle.createQuery("select coalesce(max(change), 0) from cluster").mapTo(Long.class).one());
  }

  /**
   * Clusters that changed after a change, in the order of their changes; changes become visible in
   * that order.
   *
   * @param limit most that are named
   */
  public List<ClusterChange> changesAfter(long change, int limit) {
    return ask(handle ->
        handle
            .createQuery("select id, change from cluster where change > ? order by change limit ?")
            .bind(0, change)
            .bind(1, limit)
            .map((row, context) -> new ClusterChange(row.getLong(1), row.getLong(2)))
            .list());
  }

  /** A cluster's last change. */
  public record ClusterChange(long clusterId, long number) {}

  public Map<AgencySymbol, Agency> agencies() {
    return ask(_ -> agencies.all());
  }

  /**
   * Asks the database for a sign of life.
   *
   * @throws StoreException when it does not answer
   */
  public void ping() {
    ask(handle -> handle.execute("select 1"));
  }

  private <T> T ask(HandleCallback<T, JdbiException> question) {
    try {
      return jdbi.withHandle(question);
    } catch (JdbiException failure) {
      throw new StoreException("the database does not answer: " + failure.getMessage(), failure);
    }
  }
}
