package org.tongjie.indexer.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.store.StoredContribution;
import org.tongjie.indexer.store.ClusterLog;
import org.tongjie.indexer.store.ClusterLog.MemberRef;

/**
 * Contributions read from their octets. A load leaves here what it has just read, so that
 * publishing it does not read it again; the number kept is bounded, and whatever is not here is
 * read from the database.
 */
public final class RecordCache {
  private static final int MAX_RECORDS = 10_000;

  private final Cache<MemberRef, Contribution> records =
      Caffeine.newBuilder().maximumSize(MAX_RECORDS).build();
  private final ClusterLog log;
  private final ContributionReading reading;

  public RecordCache(ClusterLog log, ContributionReading reading) {
    this.log = log;
    this.reading = reading;
  }

  /** Leaves a contribution for the publisher. */
  public void put(MemberRef member, Contribution contribution) {
    records.put(member, contribution);
  }

  /** Forgets everything, when a load ends otherwise than it should. */
  public void clear() {
    records.invalidateAll();
  }

  /** The contributions of these members; those withdrawn meanwhile are missing. */
  Map<MemberRef, Contribution> get(List<MemberRef> members) {
    Map<MemberRef, Contribution> found = new HashMap<>(members.size() * 2);
    List<MemberRef> missing = new ArrayList<>();
    for (MemberRef member : members) {
      Contribution contribution = records.getIfPresent(member);
      if (contribution == null) {
        missing.add(member);
      } else {
        found.put(member, contribution);
      }
    }
    if (!missing.isEmpty()) {
      read(missing, found);
    }
    return found;
  }

  private void read(List<MemberRef> missing, Map<MemberRef, Contribution> found) {
    Map<Long, MemberRef> byId = new HashMap<>();
    missing.forEach(member -> byId.put(member.contributionId(), member));
    long[] ids = missing.stream().mapToLong(MemberRef::contributionId).toArray();
    for (StoredContribution stored : log.contributions(ids)) {
      MemberRef member = byId.get(stored.id());
      if (member != null) {
        found.put(member, reading.read(stored));
      }
    }
  }
}
