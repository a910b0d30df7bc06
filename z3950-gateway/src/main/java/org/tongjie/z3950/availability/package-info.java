/** Where items are now, asked from the broker over HTTP. */
@NullMarked
package org.tongjie.z3950.availability;

import org.jspecify.annotations.NullMarked;
