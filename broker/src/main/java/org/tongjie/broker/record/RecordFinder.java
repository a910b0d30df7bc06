package org.tongjie.broker.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.ClusterReader.Resolved;
import org.tongjie.catalog.store.StoredContribution;

/** Finds a record by its identifier, following merges. */
public final class RecordFinder {
  private final ClusterReader clusters;

  public RecordFinder(ClusterReader clusters) {
    this.clusters = clusters;
  }

  /** What an identifier leads to; text that is no identifier leads nowhere. */
  public RecordAnswer find(String id) {
    OptionalLong number = RecordId.number(id);
    if (number.isEmpty()) {
      return new RecordAnswer.Unknown();
    }
    return clusters
        .resolve(number.getAsLong())
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

  private RecordDetails details(long cluster, List<StoredContribution> members) {
    Map<AgencySymbol, Agency> agencies = clusters.agencies();
    List<BibliographicRecord> records = new ArrayList<>(members.size());
    Map<AgencySymbol, List<Holding>> holdings = new TreeMap<>();
    for (StoredContribution member : members) {
      Agency agency = agencies.getOrDefault(member.agency(), Agency.named(member.agency()));
      BibliographicRecord record = ContributionReader.read(member, agency);
      records.add(record);
      holdings.computeIfAbsent(member.agency(), _ -> new ArrayList<>()).addAll(record.holdings());
    }
    List<Holder> holders = new ArrayList<>(holdings.size());
    holdings.forEach((symbol, held) ->
        holders.add(
            new Holder(
                agencies.getOrDefault(symbol, Agency.named(symbol)),
                held.stream().distinct().toList())));
    return new RecordDetails(RecordId.of(cluster), Merged.of(records), holders, members.size());
  }
}
