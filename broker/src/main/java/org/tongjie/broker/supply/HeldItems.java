package org.tongjie.broker.supply;

import java.util.List;
import org.tongjie.broker.region.Region;

/** What the libraries of a region hold. */
@FunctionalInterface
public interface HeldItems {
  /** The items with a barcode of a record; none where it has none or is gone. */
  List<HeldItem> of(long cluster, Region region);
}
