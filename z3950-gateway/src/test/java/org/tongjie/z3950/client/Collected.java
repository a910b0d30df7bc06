package org.tongjie.z3950.client;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a search brings. */
public final class Collected implements TargetClient.Listener {
  final List<RecordReading> records = new ArrayList<>();
  public long total = -1;

  @Override
  public void found(long found) {
    total = found;
  }

  @Override
  public void records(List<RecordReading> batch) {
    records.addAll(batch);
  }

  /** Titles of what could be read. */
  public List<String> titles() {
    return records.stream()
        .filter(RecordReading.Read.class::isInstance)
        .map(RecordReading.Read.class::cast)
        .map(read -> read.marc().data("245").findFirst().orElseThrow().first('a'))
        .toList();
  }
}
