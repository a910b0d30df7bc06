package org.tongjie.broker.store;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.store.StoreException;
import org.tongjie.catalog.timing.Remembered;

/**
 * The region in use, asked for as often as wanted: whether there is a newer version is looked up
 * once in a while, and while the database is away the last one known stays in use.
 */
public final class CurrentRegion {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentRegion.class);

  private final RegionStore store;
  private final Remembered<Optional<StoredRegion>> remembered;
  private volatile Optional<StoredRegion> last = Optional.empty();

  /**
   * The region of a store.
   *
   * @param interval how old an answer may be
   */
  public CurrentRegion(RegionStore store, Duration interval) {
    this.store = store;
    this.remembered = new Remembered<>(interval, this::lookUp);
  }

  /**
   * The region in use; empty where none was ever saved. The same object as long as its version is
   * the same.
   *
   * @throws StoreException when the database is away and no region is known yet
   */
  public Optional<StoredRegion> get() {
    return remembered.get();
  }

  private Optional<StoredRegion> lookUp() {
    try {
      Optional<RegionVersion> newest = store.currentVersion();
      if (!newest.equals(last.map(StoredRegion::version))) {
        last = store.current();
      }
    } catch (StoreException away) {
      if (last.isEmpty()) {
        throw away;
      }
      LOG.warn("The region known last stays in use for now: {}", away.getMessage());
    }
    return last;
  }
}
