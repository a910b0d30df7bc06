package org.tongjie.z3950.federation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole search at its end.
 *
 * @param complete whether every target answered
 * @param millis since its beginning
 */
public record FederatedAnswer(
    String query, boolean complete, long millis, List<TargetStatus> targets, List<Entry> entries) {
  public FederatedAnswer {
    targets = List.copyOf(targets);
    entries = List.copyOf(entries);
  }

  /** Puts the events of a search together. Not safe for use by several threads. */
  static final class Gathering implements EventSink {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private String query = "";
    private FederatedEvent.Finished end = new FederatedEvent.Finished(false, 0, 0, List.of());

    @Override
    public void accept(FederatedEvent event) {
      switch (event) {
        case FederatedEvent.Started started -> query = started.query();
        case FederatedEvent.TargetChanged _ -> {} // the end tells of all
        case FederatedEvent.EntriesChanged(var changed, var removed) -> {
          entries.keySet().removeAll(removed);
          changed.forEach(entry -> entries.put(entry.id(), entry));
        }
        case FederatedEvent.Finished finished -> end = finished;
      }
    }

    /** Entries of our catalogue first, then by their best place in any target's result. */
    FederatedAnswer answer() {
      List<Entry> ordered = new ArrayList<>(entries.values());
      ordered.sort((a, b) -> Integer.compare(rank(a), rank(b)));
      return new FederatedAnswer(query, end.complete(), end.millis(), end.targets(), ordered);
    }

    private static int rank(Entry entry) {
      return entry.id().startsWith("c")
          ? 0
          : entry.sources().stream().mapToInt(Entry.Source::position).min().orElse(0);
    }
  }
}
