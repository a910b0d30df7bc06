package org.tongjie.catalog.cluster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.directory.AgencySymbol;

/** What the libraries hold of a cluster, each thing once though several sources tell of it. */
public final class MergedHoldings {
  private final Map<AgencySymbol, Set<Holding>> byLibrary = new TreeMap<>();

  /** Adds what one contribution tells of its library; a library that holds nothing counts too. */
  public void add(AgencySymbol library, List<Holding> holdings) {
    byLibrary.computeIfAbsent(library, _ -> new LinkedHashSet<>()).addAll(holdings);
  }

  /** The libraries by symbol, each with its holdings in the order of its contributions. */
  public List<Held> finish() {
    List<Held> merged = new ArrayList<>(byLibrary.size());
    byLibrary.forEach((library, held) -> merged.add(new Held(library, List.copyOf(held))));
    return merged;
  }

  /** The holdings of these contributions. */
  public static List<Held> of(List<Contribution> members) {
    if (members.size() == 1) {
      Contribution only = members.getFirst();
      return List.of(new Held(only.agency(), only.record().holdings()));
    }
    MergedHoldings merged = new MergedHoldings();
    members.forEach(member -> merged.add(member.agency(), member.record().holdings()));
    return merged.finish();
  }

  /** What one library holds, in the order of its contributions; empty where it names nothing. */
  public record Held(AgencySymbol library, List<Holding> holdings) {
    public Held {
      holdings = List.copyOf(holdings);
    }
  }
}
