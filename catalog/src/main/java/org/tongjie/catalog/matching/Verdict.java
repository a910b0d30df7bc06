package org.tongjie.catalog.matching;

import java.util.List;
import java.util.stream.Collectors;

/** The decision on a pair of records, with what it rests on. */
public sealed interface Verdict {

  /** What was observed, in the order it was looked at. */
  List<Evidence> evidence();

  /** Both describe one manifestation. */
  record Match(List<Evidence> evidence) implements Verdict {
    public Match {
      evidence = List.copyOf(evidence);
    }
  }

  /** A person should look. */
  record Review(List<Evidence> evidence) implements Verdict {
    public Review {
      evidence = List.copyOf(evidence);
    }
  }

  /** They describe different manifestations, or nothing says that they describe one. */
  record Distinct(List<Evidence> evidence) implements Verdict {
    public Distinct {
      evidence = List.copyOf(evidence);
    }
  }

  /** Sum of the weights. */
  default int score() {
    int sum = 0;
    for (Evidence one : evidence()) {
      sum += one.weight();
    }
    return sum;
  }

  /** The evidence as one line of text. */
  default String explain() {
    return evidence().stream().map(Evidence::toString).collect(Collectors.joining("; "));
  }
}
