package org.tongjie.catalog.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.MarcDialect;

/**
 * A cluster ready to be shown or handed out.
 *
 * @param id the cluster's number
 * @param members at least one, the one that leads first
 * @param holdings of each contributing library, by symbol
 */
public record ClusterRecord(long id, List<Member> members, List<MergedHoldings.Held> holdings) {

  public ClusterRecord {
    members = List.copyOf(members);
    holdings = List.copyOf(holdings);
  }

  /**
   * Decides who leads and gathers the holdings. A cluster of one needs only its holdings read.
   *
   * @param members at least one, in any order
   */
  public static ClusterRecord of(long id, List<Member> members) {
    if (members.size() == 1) {
      Member only = members.getFirst();
      var held = new MergedHoldings.Held(only.stored().agency(), only.holdings());
      return new ClusterRecord(id, members, List.of(held));
    }
    Map<Long, Member> byId = HashMap.newHashMap(members.size());
    members.forEach(member -> byId.put(member.stored().id(), member));
    List<Contribution> read = members.stream().map(Member::contribution).toList();
    List<Member> ordered =
        Fullness.fullestFirst(read).stream()
            .map(contribution -> byId.get(contribution.id()))
            .toList();
    return new ClusterRecord(id, ordered, MergedHoldings.of(read));
  }

  /** The cluster as one of its libraries knows it; empty when that library contributes nothing. */
  public Optional<ClusterRecord> of(AgencySymbol library) {
    List<Member> own =
        members.stream().filter(member -> member.stored().agency().equals(library)).toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ClusterRecord(
                id,
                own,
                holdings.stream().filter(held -> held.library().equals(library)).toList()));
  }

  /** The first contribution of a MARC family, where there is one. */
  Optional<Member> contributedIn(boolean marc21) {
    for (Member member : members) {
      if ((member.stored().dialect() == MarcDialect.MARC21) == marc21) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  /** One description from all, without holdings; reads the octets of every member. */
  public BibliographicRecord description() {
    return MergedDescription.of(
        members.stream().map(member -> member.contribution().record()).toList());
  }
}
