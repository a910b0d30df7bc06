package org.tongjie.app.command;

import org.jspecify.annotations.Nullable;
import org.tongjie.indexer.run.LoadProgress;

/** Shows a load's progress, stage by stage; used by the load's storing thread only. */
final class LoadDisplay implements LoadProgress, AutoCloseable {
  private final String library;
  private @Nullable Progress current;
  private boolean storing;

  LoadDisplay(String library) {
    this.library = library;
  }

  @Override
  public void surveyed(long records) {
    if (current == null) {
      current = Progress.start(new Progress.Work(library + " survey", "records", 0));
    }
    current.report(records, 0);
  }

  @Override
  public void stored(long records, long total) {
    if (!storing) {
      close();
      storing = true;
      current = Progress.start(new Progress.Work(library, "records", total));
    }
    if (current != null) {
      current.report(records, records);
    }
  }

  @Override
  public void publishing() {
    close();
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
