package org.tongjie.indexer.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongjie.catalog.store.ClusterState;

/** Statements of one transaction on the catalogue, all on sets of rows. */
public final class CatalogTransaction {
  private static final String ABSENT =
      """
      from contribution c where c.source_id = ? and not exists
        (select 1 from batch_present p where p.batch_id = ? and p.control_number = c.control_number)
      """;

  private final SetStatements statements;

  CatalogTransaction(Connection connection) {
    this.statements = new SetStatements(connection);
  }

  /** A number source of the database. */
  public enum Numbers {
    CONTRIBUTION("contribution_id"),
    CLUSTER("cluster_id"),
    CHANGE("change_number");

    private final String sequence;

    Numbers(String sequence) {
      this.sequence = sequence;
    }
  }

  /**
   * Takes {@code count} consecutive numbers and returns the first; safe because writers take turns.
   */
  public long take(Numbers numbers, int count) {
    String sql = "select setval('%1$s', nextval('%1$s') + ?) ".formatted(numbers.sequence);
    List<Long> last = statements.query(sql, row -> row.getLong(1), (long) count - 1);
    return last.getFirst() - count + 1;
  }

  /** What the source has contributed under these control numbers. */
  public Map<String, Known> known(int sourceId, Collection<String> controlNumbers) {
    Map<String, Known> known = new HashMap<>();
    statements
        .query(
            """
            select id, control_number, checksum, cluster_id, match_keys, batch_id from contribution
            where source_id = ? and control_number = any(?)
            """,
            CatalogTransaction::known,
            sourceId,
            statements.array("text", controlNumbers.toArray()))
        .forEach(row -> known.put(row.controlNumber(), row));
    return known;
  }

  /** Notes control numbers that a full load has seen. */
  public void notePresent(long batchId, Collection<String> controlNumbers) {
    BinaryCopy rows = new BinaryCopy();
    controlNumbers.forEach(number -> rows.row(2).bigint(batchId).text(number));
    statements.copy(rows, "batch_present (batch_id, control_number)");
  }

  /** How many contributions of the source a full load has not seen. */
  public long countAbsent(int sourceId, long batchId) {
    return statements
        .query("select count(*) " + ABSENT, row -> row.getLong(1), sourceId, batchId)
        .getFirst();
  }

  public long countOfSource(int sourceId) {
    return statements
        .query(
            "select count(*) from contribution where source_id = ?",
            row -> row.getLong(1),
            sourceId)
        .getFirst();
  }

  /** The next contributions of the source that a full load has not seen. */
  public List<Known> absent(int sourceId, long batchId, int limit) {
    return statements.query(
        "select id, control_number, checksum, cluster_id, match_keys, batch_id "
            + ABSENT
            + " order by id limit "
            + limit,
        CatalogTransaction::known,
        sourceId,
        batchId);
  }

  public void forgetPresent(long batchId) {
    statements.execute("delete from batch_present where batch_id = ?", batchId);
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getLong(1),
        row.getString(2),
        row.getBytes(3),
        row.getLong(4),
        SetStatements.longs(row.getArray(5)),
        row.getLong(6));
  }

  /** Every contribution that has one of these keys. */
  public List<KeyHolder> holders(long[] keys) {
    return statements.query(
        "select key, contribution_id, identity from match_key where key = any(?)",
        row -> new KeyHolder(row.getLong(1), row.getLong(2), row.getLong(3)),
        statements.array("bigint", keys));
  }

  /** Those of these keys that have stopped blocking. */
  public Set<Long> blocked(long[] keys) {
    return new HashSet<>(
        statements.query(
            "select key from blocked_key where key = any(?)",
            row -> row.getLong(1),
            statements.array("bigint", keys)));
  }

  /** How many different descriptions share each of these keys. */
  public Map<Long, Integer> descriptions(long[] keys) {
    Map<Long, Integer> counts = new HashMap<>();
    statements
        .query(
            """
            select k.key, count(distinct m.identity) from unnest(?) k (key)
            left join match_key m on m.key = k.key group by k.key
            """,
            row -> Map.entry(row.getLong(1), row.getInt(2)),
            statements.array("bigint", keys))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  /** Match identities by contribution. */
  public Map<Long, byte[]> identities(long[] contributionIds) {
    Map<Long, byte[]> identities = new HashMap<>();
    statements
        .query(
            "select id, identity from contribution where id = any(?)",
            row -> Map.entry(row.getLong(1), row.getBytes(2)),
            statements.array("bigint", contributionIds))
        .forEach(entry -> identities.put(entry.getKey(), entry.getValue()));
    return identities;
  }

  /** All members of the components that hold these clusters or contributions. */
  public List<Member> components(long[] clusterIds, long[] contributionIds) {
    return statements.query(
        """
        with touched as (
          select component_id from cluster where id = any(?)
          union
          select l.component_id from contribution c join cluster l on l.id = c.cluster_id where c.id = any(?))
        select c.id, c.cluster_id, c.identity, c.match_keys
        from touched t join cluster l on l.component_id = t.component_id and l.state = 0
        join contribution c on c.cluster_id = l.id
        """,
        row ->
            new Member(
                row.getLong(1),
                row.getLong(2),
                row.getBytes(3),
                SetStatements.longs(row.getArray(4))),
        statements.array("bigint", clusterIds),
        statements.array("bigint", contributionIds));
  }

  public void insertContributions(int sourceId, long batchId, List<Placed> placed) {
    BinaryCopy rows = new BinaryCopy();
    for (Placed each : placed) {
      NewContribution row = each.contribution();
      rows.row(12).bigint(row.id()).integer(sourceId).bigint(batchId).bigint(each.clusterId());
      rows.text(row.controlNumber()).bytes(row.checksum());
      rows.text(row.reading().syntax().name()).text(row.reading().encoding().name());
      rows.text(row.reading().dialect().name()).bytes(row.identity());
      rows.bigints(each.keys()).bytes(row.raw());
    }
    statements.copy(
        rows,
        "contribution (id, source_id, batch_id, cluster_id, control_number, checksum, syntax,"
            + " encoding, dialect, identity, match_keys, raw)");
  }

  /** A contribution with the cluster it belongs to. */
  @SuppressWarnings("ArrayRecordComponent") // a row to be written, never compared
  public record Placed(NewContribution contribution, long[] keys, long clusterId) {}

  public void deleteContributions(long[] ids) {
    statements.execute(
        "delete from contribution where id = any(?)", statements.array("bigint", ids));
    statements.execute(
        "delete from quality_issue where contribution_id = any(?)",
        statements.array("bigint", ids));
    statements.execute(
        "delete from match_review where contribution_a = any(?)", statements.array("bigint", ids));
    statements.execute(
        "delete from match_review where contribution_b = any(?)", statements.array("bigint", ids));
  }

  public void insertKeys(List<KeyHolder> holders) {
    BinaryCopy rows = new BinaryCopy();
    for (KeyHolder holder : holders) {
      rows.row(3).bigint(holder.key()).bigint(holder.contributionId()).bigint(holder.identity());
    }
    statements.copy(rows, "match_key (key, contribution_id, identity)");
  }

  /** Deletes the keys of contributions; both arrays run in step. */
  public void deleteKeys(long[] keys, long[] contributionIds) {
    statements.execute(
        """
        delete from match_key m using unnest(?, ?) as gone (key, id)
        where m.key = gone.key and m.contribution_id = gone.id
        """,
        statements.array("bigint", keys),
        statements.array("bigint", contributionIds));
  }

  public void block(Collection<Long> keys) {
    statements.execute(
        "insert into blocked_key select * from unnest(?) on conflict do nothing",
        statements.array("bigint", keys.toArray()));
  }

  public void unblock(Collection<Long> keys) {
    statements.execute(
        "delete from blocked_key where key = any(?)", statements.array("bigint", keys.toArray()));
  }

  /** Moves contributions to clusters; both arrays run in step. */
  public void place(long[] contributionIds, long[] clusterIds) {
    statements.execute(
        """
        update contribution c set cluster_id = placed.cluster_id
        from unnest(?, ?) as placed (id, cluster_id) where c.id = placed.id
        """,
        statements.array("bigint", contributionIds),
        statements.array("bigint", clusterIds));
  }

  /** Replaces or adds clusters; each gets a change number of its own, in this order. */
  public void writeClusters(List<ClusterRow> clusters, Set<Long> existing) {
    if (clusters.isEmpty()) {
      return;
    }
    long[] replaced =
        clusters.stream().mapToLong(ClusterRow::id).filter(existing::contains).toArray();
    if (replaced.length > 0) {
      statements.execute(
          "delete from cluster where id = any(?)", statements.array("bigint", replaced));
    }
    long change = take(Numbers.CHANGE, clusters.size());
    BinaryCopy rows = new BinaryCopy();
    for (ClusterRow cluster : clusters) {
      rows.row(6).bigint(cluster.id()).bigint(cluster.componentId());
      rows.smallint(cluster.state().code()).bigintOrNull(cluster.movedTo());
      rows.bigint(change++).text(cluster.joins());
    }
    statements.copy(rows, "cluster (id, component_id, state, moved_to, change, joins)");
  }

  /** Names another component for live clusters whose members stay: nothing a reader sees. */
  public void renameComponents(long[] clusterIds, long[] componentIds) {
    statements.execute(
        """
        update cluster l set component_id = named.component_id
        from unnest(?, ?) as named (id, component_id)
        where l.id = named.id and l.component_id <> named.component_id and l.state = %d
        """
            .formatted(ClusterState.LIVE.code()),
        statements.array("bigint", clusterIds),
        statements.array("bigint", componentIds));
  }

  /** Keeps pairs for a cataloguer to look at. */
  public void insertReviews(List<Review> reviews) {
    if (reviews.isEmpty()) {
      return;
    }
    statements.execute(
        """
        insert into match_review select * from unnest(?, ?, ?)
        on conflict (contribution_a, contribution_b) do update set evidence = excluded.evidence
        """,
        statements.array("bigint", reviews.stream().mapToLong(Review::first).toArray()),
        statements.array("bigint", reviews.stream().mapToLong(Review::second).toArray()),
        statements.array("text", reviews.stream().map(Review::evidence).toArray()));
  }

  /** A pair that is alike but not enough to join; {@code first < second}. */
  public record Review(long first, long second, String evidence) {}

  public void insertIssues(List<IssueRow> issues) {
    BinaryCopy rows = new BinaryCopy();
    for (IssueRow issue : issues) {
      rows.row(4).bigint(issue.contributionId());
      rows.text(issue.code()).text(issue.field()).text(issue.detail());
    }
    statements.copy(rows, "quality_issue (contribution_id, code, field, detail)");
  }

  /** A quality issue of a contribution. */
  public record IssueRow(long contributionId, String code, String field, String detail) {}

  /**
   * Keeps records that were set aside; octets kept before under the same code are not kept twice.
   */
  public void insertQuarantine(int sourceId, long batchId, List<QuarantineRow> set) {
    for (QuarantineRow row : set) {
      statements.execute(
          """
          insert into quarantine (source_id, batch_id, file, record_offset, control_number, code, reason, checksum, raw)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (source_id, checksum, code) do nothing
          """,
          sourceId,
          batchId,
          row.file(),
          row.offset(),
          row.controlNumber(),
          row.code(),
          row.reason(),
          row.checksum(),
          row.raw());
    }
  }

  /** A record set aside. */
  @SuppressWarnings("ArrayRecordComponent") // a row to be written, never compared
  public record QuarantineRow(
      String file,
      long offset,
      String controlNumber,
      String code,
      String reason,
      byte[] checksum,
      byte[] raw) {}
}
