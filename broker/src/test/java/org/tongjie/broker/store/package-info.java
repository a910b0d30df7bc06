/** Tests of lending's stores on a real database. */
@NullMarked
package org.tongjie.broker.store;

import org.jspecify.annotations.NullMarked;
