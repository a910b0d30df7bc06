/** Clusters that join and split as contributions come, change and go. */
@NullMarked
package org.tongjie.indexer.clusters;

import org.jspecify.annotations.NullMarked;
