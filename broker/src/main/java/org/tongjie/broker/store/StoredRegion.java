package org.tongjie.broker.store;

import org.tongjie.broker.region.Region;

/** A region as the database keeps it. */
public record StoredRegion(RegionVersion version, Region region) {}
