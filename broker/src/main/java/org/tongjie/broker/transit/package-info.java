/** Books between places: bins, their handover sheets, and what did not match on arrival. */
@NullMarked
package org.tongjie.broker.transit;

import org.jspecify.annotations.NullMarked;
