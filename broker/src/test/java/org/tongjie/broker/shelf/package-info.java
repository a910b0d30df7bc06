/** A small catalogue for tests: real index, real database, records of our own. */
@NullMarked
package org.tongjie.broker.shelf;

import org.jspecify.annotations.NullMarked;
