/** Where batches come from: files, plain or compressed, whose format their content decides. */
@NullMarked
package org.tongjie.indexer.source;

import org.jspecify.annotations.NullMarked;
