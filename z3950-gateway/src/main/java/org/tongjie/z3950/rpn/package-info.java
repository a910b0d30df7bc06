/** Reverse Polish queries of the wire and the catalogue's queries by attributes, both ways. */
@NullMarked
package org.tongjie.z3950.rpn;

import org.jspecify.annotations.NullMarked;
