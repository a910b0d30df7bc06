package org.tongjie.catalog.store;

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

  private final Jdbi jdbi;
  private final AgencyStore agencies;

  public ClusterReader(Database database) {
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
