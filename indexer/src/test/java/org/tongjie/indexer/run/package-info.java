/** Tests of this package on a real database. */
@NullMarked
package org.tongjie.indexer.run;

import org.jspecify.annotations.NullMarked;
