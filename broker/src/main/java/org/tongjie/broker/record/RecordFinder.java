package org.tongjie.broker.record;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.HoldingsProfiles;
import org.tongjie.catalog.cluster.Member;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.ClusterReader.Resolved;
import org.tongjie.catalog.store.StoredCluster;
import org.tongjie.catalog.store.StoredContribution;
import org.tongjie.catalog.timing.Deadline;

/** Finds a record by its identifier, following merges. */
public final class RecordFinder {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final ClusterReader clusters;
  private final HoldingsProfiles profiles = new HoldingsProfiles();

  public RecordFinder(ClusterReader clusters) {
    this.clusters = clusters;
  }

  /**
   * What an identifier leads to; text that is no identifier leads nowhere.
   *
   * @throws org.tongjie.catalog.store.StoreException when the database does not answer
   * @throws Deadline.OverdueException when it answers too late for a reader
   */
  public RecordAnswer find(String id) {
    OptionalLong number = ClusterId.number(id);
    return number.isEmpty()
        ? new RecordAnswer.Unknown()
        : Deadline.within(LIMIT, () -> find(number.getAsLong()));
  }

  /**
   * What several identifiers lead to, in their order; those of live records cost one question.
   *
   * @throws org.tongjie.catalog.store.StoreException when the database does not answer
   * @throws Deadline.OverdueException when it answers too late for a reader
   */
  public SequencedMap<String, RecordAnswer> findAll(Collection<String> ids) {
    return Deadline.within(LIMIT, () -> all(ids));
  }

  private SequencedMap<String, RecordAnswer> all(Collection<String> ids) {
    List<Long> numbers =
        ids.stream().flatMapToLong(id -> ClusterId.number(id).stream()).boxed().toList();
    Map<AgencySymbol, Agency> agencies = clusters.agencies();
    Map<Long, RecordAnswer> live = new HashMap<>();
    for (StoredCluster cluster : clusters.clusters(numbers)) {
      RecordDetails details = details(cluster.id(), cluster.members(), agencies);
      live.put(cluster.id(), new RecordAnswer.Found(details));
    }
    SequencedMap<String, RecordAnswer> answers = new LinkedHashMap<>();
    for (String id : ids) {
      OptionalLong number = ClusterId.number(id);
      answers.put(
          id,
          number.isEmpty()
              ? new RecordAnswer.Unknown()
              : live.computeIfAbsent(number.getAsLong(), this::find));
    }
    return answers;
  }

  private RecordAnswer find(long cluster) {
    return clusters
        .resolve(cluster)
        .<RecordAnswer>map(resolved ->
            switch (resolved) {
              case Resolved.Live live -> read(live.id());
              case Resolved.MovedTo moved -> new RecordAnswer.Moved(ClusterId.of(moved.id()));
              case Resolved.Gone _ -> new RecordAnswer.Gone();
            })
        .orElseGet(RecordAnswer.Unknown::new);
  }

  /** A cluster may lose its last contribution between the two questions. */
  private RecordAnswer read(long cluster) {
    List<StoredContribution> members = clusters.members(cluster);
    return members.isEmpty()
        ? new RecordAnswer.Gone()
        : new RecordAnswer.Found(details(cluster, members, clusters.agencies()));
  }

  private RecordDetails details(
      long cluster, List<StoredContribution> contributions, Map<AgencySymbol, Agency> agencies) {
    List<Member> members =
        contributions.stream()
            .map(stored ->
                new Member(
                    stored, profiles.of(agency(stored.agency(), agencies), stored.dialect())))
            .toList();
    ClusterRecord record = ClusterRecord.of(cluster, members);
    List<Holder> holders =
        record.holdings().stream()
            .map(held -> new Holder(agency(held.library(), agencies), held.holdings()))
            .toList();
    return new RecordDetails(ClusterId.of(cluster), record.description(), holders, record);
  }

  private static Agency agency(AgencySymbol symbol, Map<AgencySymbol, Agency> agencies) {
    return agencies.getOrDefault(symbol, Agency.named(symbol));
  }
}
