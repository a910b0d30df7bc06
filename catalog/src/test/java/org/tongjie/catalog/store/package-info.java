/** A real database for tests, and tests of what reads it. */
@NullMarked
package org.tongjie.catalog.store;

import org.jspecify.annotations.NullMarked;
