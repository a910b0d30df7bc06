package org.tongjie.broker.live;

import java.util.List;

/** What happens in a search of partner libraries, in order. */
public sealed interface LiveEvent {

  /** The search has begun. */
  record Started(List<LiveTarget> targets) implements LiveEvent {
    public Started {
      targets = List.copyOf(targets);
    }
  }

  /** Something is new about a partner. */
  record TargetChanged(LiveTarget target) implements LiveEvent {}

  /**
   * Something was found.
   *
   * @param entries new, or to take the place of the ones with their identifiers; those without a
   *     source are the union's alone
   * @param removed identifiers of entries that have become part of others
   */
  record EntriesChanged(List<LiveEntry> entries, List<String> removed) implements LiveEvent {
    public EntriesChanged {
      entries = List.copyOf(entries);
      removed = List.copyOf(removed);
    }
  }

  /** Nothing new, but the search goes on. */
  record Idle() implements LiveEvent {}

  /** The search is over. */
  record Finished(List<LiveTarget> targets) implements LiveEvent {
    public Finished {
      targets = List.copyOf(targets);
    }
  }
}
