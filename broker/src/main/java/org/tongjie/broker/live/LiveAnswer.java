package org.tongjie.broker.live;

import java.util.List;

/** A whole search of partner libraries at its end. */
public record LiveAnswer(List<LiveTarget> targets, List<LiveEntry> entries) {
  public LiveAnswer {
    targets = List.copyOf(targets);
    entries = List.copyOf(entries);
  }
}
