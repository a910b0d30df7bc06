/** Tests of this package on a real database. */
@NullMarked
package org.tongjie.indexer.clusters;

import org.jspecify.annotations.NullMarked;
