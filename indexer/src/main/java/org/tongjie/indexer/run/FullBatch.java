package org.tongjie.indexer.run;

import java.util.List;
import org.tongjie.indexer.clusters.ClusterUpdate;
import org.tongjie.indexer.run.LoadRequest.Scope;
import org.tongjie.indexer.store.CatalogStore;
import org.tongjie.indexer.store.CatalogTransaction;
import org.tongjie.indexer.store.Known;

/** Withdraws what a full batch no longer has, unless that looks like a broken export. */
final class FullBatch {
  /** Part of a source's contributions that may go without a word, in percent. */
  private static final int LIMIT_PERCENT = 10;

  private static final int REMOVED_AT_ONCE = 1_000;

  private final LoadContext load;
  private final CatalogStore store;

  FullBatch(LoadContext load, CatalogStore store) {
    this.load = load;
    this.store = store;
  }

  Removal remove(Scope scope, Tally tally) {
    try {
      return scope == Scope.FULL_FORCED ? removeAll() : removeWithin(tally);
    } finally {
      store.write(transaction -> {
        transaction.forgetPresent(load.batchId());
        return true;
      });
    }
  }

  private Removal removeWithin(Tally tally) {
    Absent absent = store.write(this::count);
    if (absent.missing() == 0) {
      return Removal.NONE;
    }
    if (tally.setAsideWithoutNumber() > 0) {
      return refused(
          absent,
          tally.setAsideWithoutNumber()
              + " records were set aside whose control number cannot be told: they may be among"
              + " them");
    }
    if (absent.missing() * 100 > absent.total() * LIMIT_PERCENT) {
      return refused(absent, "that is more than " + LIMIT_PERCENT + " %");
    }
    return removeAll();
  }

  private record Absent(long missing, long total) {}

  private Absent count(CatalogTransaction transaction) {
    return new Absent(
        transaction.countAbsent(load.sourceId(), load.batchId()),
        transaction.countOfSource(load.sourceId()));
  }

  private static Removal refused(Absent absent, String why) {
    return new Removal(
        0,
        "nothing was removed: the batch lacks "
            + absent.missing()
            + " of "
            + absent.total()
            + " records, and "
            + why
            + "; check the export, or load again with --force");
  }

  private Removal removeAll() {
    long removed = 0;
    int last;
    do {
      last = store.write(this::removeSome);
      removed += last;
    } while (last == REMOVED_AT_ONCE);
    return new Removal(removed, "");
  }

  private int removeSome(CatalogTransaction transaction) {
    List<Known> gone = transaction.absent(load.sourceId(), load.batchId(), REMOVED_AT_ONCE);
    if (!gone.isEmpty()) {
      new ClusterUpdate(transaction)
          .apply(new ClusterUpdate.Chunk(load.sourceId(), load.batchId(), List.of(), gone));
    }
    return gone.size();
  }
}
