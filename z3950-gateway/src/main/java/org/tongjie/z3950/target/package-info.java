/** Remote catalogues that can be searched: how each is described, and queries in its terms. */
@NullMarked
package org.tongjie.z3950.target;

import org.jspecify.annotations.NullMarked;
