/**
 * A cluster as one record: which contribution leads, what the others add, who holds what, and how
 * the union hands it out as MARC.
 */
@NullMarked
package org.tongjie.catalog.cluster;

import org.jspecify.annotations.NullMarked;
