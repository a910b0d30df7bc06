package org.tongjie.z3950.federation;

import java.util.List;

/** What happens in a search, in order. */
public sealed interface FederatedEvent {

  /**
   * The search has begun.
   *
   * @param limit milliseconds after which it ends whatever is missing
   */
  record Started(String query, long limit, List<TargetStatus> targets) implements FederatedEvent {
    public Started {
      targets = List.copyOf(targets);
    }
  }

  /** Something is new about a target. */
  record TargetChanged(TargetStatus target) implements FederatedEvent {}

  /**
   * Something was found.
   *
   * @param entries new, or to take the place of the ones with their identifiers
   * @param removed identifiers of entries that have become part of others
   */
  record EntriesChanged(List<Entry> entries, List<String> removed) implements FederatedEvent {
    public EntriesChanged {
      entries = List.copyOf(entries);
      removed = List.copyOf(removed);
    }
  }

  /**
   * The search is over.
   *
   * @param complete whether every target answered
   * @param millis since its beginning
   * @param entries number of entries
   */
  record Finished(boolean complete, long millis, int entries, List<TargetStatus> targets)
      implements FederatedEvent {
    public Finished {
      targets = List.copyOf(targets);
    }
  }
}
