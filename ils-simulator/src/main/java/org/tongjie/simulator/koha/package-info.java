/** The Koha REST door, in today's dialect or the older one. */
@NullMarked
package org.tongjie.simulator.koha;

import org.jspecify.annotations.NullMarked;
