/** Where the items of a record are now: the catalogue, the region and its systems put together. */
@NullMarked
package org.tongjie.broker.shelves;

import org.jspecify.annotations.NullMarked;
