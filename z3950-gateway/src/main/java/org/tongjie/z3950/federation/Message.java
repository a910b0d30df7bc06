package org.tongjie.z3950.federation;

import java.util.List;

/** What a thread that asks one target tells the thread that merges. */
sealed interface Message {
  /** Place of the target among those asked; the union's is -1. */
  int target();

  /** Records found in all. */
  record Total(int target, long total) implements Message {}

  /**
   * Some records.
   *
   * @param remarks what was odd about them
   */
  record Some(int target, int delivered, List<LiveRecord> records, List<String> remarks)
      implements Message {}

  /** Clusters of our catalogue. */
  record Clusters(int target, UnionSearch.Answer answer) implements Message {}

  /** Nothing more will come. */
  record End(int target, TargetState state, String message, List<String> remarks)
      implements Message {}
}
