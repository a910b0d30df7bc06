/** Records put where servers find them, for the tests of every module that serves them. */
@NullMarked
package org.tongjie.catalog.shelf;

import org.jspecify.annotations.NullMarked;
