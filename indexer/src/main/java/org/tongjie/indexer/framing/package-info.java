/** From a stream of octets to single records: one damaged record never hides its neighbours. */
@NullMarked
package org.tongjie.indexer.framing;

import org.jspecify.annotations.NullMarked;
