package org.tongjie.broker.store;

import java.util.List;
import org.tongjie.broker.region.Finding;

/** What became of a region that was to be saved. */
public sealed interface RegionSaving {
  /**
   * It is in use from now on.
   *
   * @param findings warnings, which someone should look at
   */
  record Saved(RegionVersion version, List<Finding> findings) implements RegionSaving {}

  /** Nothing changed: it is the version in use already. */
  record Unchanged(RegionVersion version) implements RegionSaving {}

  /** Not saved: someone else saved another since it was read. */
  record Outdated(RegionVersion current) implements RegionSaving {}

  /** Not saved: it cannot be used. */
  record Unusable(List<Finding> findings) implements RegionSaving {}
}
