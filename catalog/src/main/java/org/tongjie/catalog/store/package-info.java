/** The database: connection, schema history, libraries, and clusters for reading. */
@NullMarked
package org.tongjie.catalog.store;

import org.jspecify.annotations.NullMarked;
