/** A broker over the sample shelf, for tests. */
@NullMarked
package org.tongjie.broker.shelf;

import org.jspecify.annotations.NullMarked;
