package org.tongjie.indexer.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.tongjie.catalog.store.ContributionRow;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoredContribution;

/**
 * The clusters' changes in the order of their commit: each cluster stands at its latest change
 * only.
 */
public final class ClusterLog {

  private final Jdbi jdbi;

  public ClusterLog(Database database) {
    this.jdbi = Jdbi.create(database.dataSource());
  }

  /** A cluster at its latest change; {@code live} is false when it moved or is gone. */
  public record Change(long number, long clusterId, boolean live) {}

  /**
   * A contribution as a cluster's member.
   *
   * @param version changes whenever its octets do
   */
  public record MemberRef(long contributionId, long version) {}

  /** The next changes after a number, in order. */
  public List<Change> after(long number, int limit) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "select change, id, state = 0 from cluster where change > ? order by change limit"
                    + " ?",
                number,
                limit)
            .map((row, context) -> new Change(row.getLong(1), row.getLong(2), row.getBoolean(3)))
            .list());
  }

  /** The latest change, 0 when there is none. */
  public long latest() {
    return jdbi.withHandle(handle ->
        handle.select("select coalesce(max(change), 0) from cluster").mapTo(Long.class).one());
  }

  /** Changes after a number. */
  public long countAfter(long number) {
    return jdbi.withHandle(handle ->
        handle
            .select("select count(*) from cluster where change > ?", number)
            .mapTo(Long.class)
            .one());
  }

  /** The members of these clusters, oldest first. */
  public Map<Long, List<MemberRef>> members(long[] clusterIds) {
    Map<Long, List<MemberRef>> members = new HashMap<>();
    jdbi.useHandle(handle ->
        handle
            .createQuery(
                """
                select cluster_id, id, ('x' || encode(substring(checksum for 8), 'hex'))::bit(64)::bigint
                from contribution where cluster_id = any(:ids) order by id
                """)
            .bindArray("ids", Long.class, boxed(clusterIds))
            .map((row, context) ->
                Map.entry(row.getLong(1), new MemberRef(row.getLong(2), row.getLong(3))))
            .forEach(entry ->
                members
                    .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                    .add(entry.getValue())));
    return members;
  }

  /** These contributions as they came. */
  public List<StoredContribution> contributions(long[] ids) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ContributionRow.SELECT + "where c.id = any(:ids)")
            .bindArray("ids", Long.class, boxed(ids))
            .map(new ContributionRow())
            .list());
  }

  private static Object[] boxed(long[] values) {
    Object[] boxed = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      boxed[i] = values[i];
    }
    return boxed;
  }
}
