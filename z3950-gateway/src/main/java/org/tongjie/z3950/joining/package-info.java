/** Examination of a partner's target before it joins, and the profile that comes of it. */
@NullMarked
package org.tongjie.z3950.joining;

import org.jspecify.annotations.NullMarked;
