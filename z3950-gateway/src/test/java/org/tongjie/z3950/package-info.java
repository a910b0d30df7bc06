/** Tests of the gateway as a whole. */
@NullMarked
package org.tongjie.z3950;

import org.jspecify.annotations.NullMarked;
