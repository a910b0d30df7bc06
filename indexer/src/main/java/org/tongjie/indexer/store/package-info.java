/** PostgreSQL: contributions, match keys, clusters, batches and quarantine. */
@NullMarked
package org.tongjie.indexer.store;

import org.jspecify.annotations.NullMarked;
