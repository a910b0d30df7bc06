/** Tests of the query tree and its parsers. */
@NullMarked
package org.tongjie.catalog.query;

import org.jspecify.annotations.NullMarked;
