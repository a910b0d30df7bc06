/** Tests of the index against the bundled search server. */
@NullMarked
package org.tongjie.catalog.index;

import org.jspecify.annotations.NullMarked;
