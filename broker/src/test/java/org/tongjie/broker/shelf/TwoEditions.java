package org.tongjie.broker.shelf;

import java.util.List;
import org.tongjie.broker.request.Editions;

/** Two records of the sample shelf that stand for editions of one work. */
public final class TwoEditions {
  /** The records, as pages and programs name them. */
  public static final String ONE = "c101";

  public static final String OTHER = "c103";

  /** What would do for either. */
  public static final Editions OF_A_WORK =
      cluster -> cluster == 101 ? edition(103) : cluster == 103 ? edition(101) : List.of();

  private TwoEditions() {}

  private static List<Editions.Edition> edition(long cluster) {
    return List.of(new Editions.Edition(cluster, "数学课外读物"));
  }
}
