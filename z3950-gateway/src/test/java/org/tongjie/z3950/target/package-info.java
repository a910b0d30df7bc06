/** Tests of the protocol data units. */
@NullMarked
package org.tongjie.z3950.target;

import org.jspecify.annotations.NullMarked;
