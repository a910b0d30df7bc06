package org.tongjie.indexer.store;

import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.store.ClusterState;

/**
 * A cluster as written.
 *
 * @param movedTo the cluster it joined, when it moved
 * @param joins why its members are together, as JSON
 */
public record ClusterRow(
    long id, long componentId, ClusterState state, @Nullable Long movedTo, String joins) {}
