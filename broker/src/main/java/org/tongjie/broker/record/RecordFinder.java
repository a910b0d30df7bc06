package org.tongjie.broker.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.ClusterReader.Resolved;
import org.tongjie.catalog.store.StoredContribution;
import org.tongjie.catalog.timing.Deadline;

/** Finds a record by its identifier, following merges. */
public final class RecordFinder {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final ClusterReader clusters;

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
    OptionalLong number = RecordId.number(id);
    return number.isEmpty()
        ? new RecordAnswer.Unknown()
        : Deadline.within(LIMIT, () -> find(number.getAsLong()));
  }

  private RecordAnswer find(long cluster) {
    return clusters
        .resolve(cluster)
        .<RecordAnswer>map(resolved ->
            switch (resolved) {
              case Resolved.Live live -> read(live.id());
              case Resolved.MovedTo moved -> new RecordAnswer.Moved(RecordId.of(moved.id()));
              case Resolved.Gone _ -> new RecordAnswer.Gone();
            })
        .orElseGet(RecordAnswer.Unknown::new);
  }

  /** A cluster may lose its last contribution between the two questions. */
  private RecordAnswer read(long cluster) {
    List<StoredContribution> members = clusters.members(cluster);
    return members.isEmpty()
        ? new RecordAnswer.Gone()
        : new RecordAnswer.Found(details(cluster, members));
  }

  private RecordDetails details(long cluster, List<StoredContribution> contributions) {
    Map<AgencySymbol, Agency> agencies = clusters.agencies();
    List<Member> members = new ArrayList<>(contributions.size());
    Map<AgencySymbol, Set<Holding>> holdings = new TreeMap<>();
    for (StoredContribution contribution : contributions) {
      AgencySymbol symbol = contribution.agency();
      Agency agency = agencies.getOrDefault(symbol, Agency.named(symbol));
      Member member = ContributionReader.read(contribution, agency);
      members.add(member);
      holdings
          .computeIfAbsent(symbol, _ -> new LinkedHashSet<>())
          .addAll(member.record().holdings());
    }
    members.sort(Comparator.comparingInt((Member m) -> Merged.fullness(m.record())).reversed());
    List<Holder> holders = new ArrayList<>(holdings.size());
    holdings.forEach((symbol, held) ->
        holders.add(
            new Holder(agencies.getOrDefault(symbol, Agency.named(symbol)), List.copyOf(held))));
    return new RecordDetails(
        RecordId.of(cluster),
        Merged.of(members.stream().map(Member::record).toList()),
        holders,
        members);
  }
}
