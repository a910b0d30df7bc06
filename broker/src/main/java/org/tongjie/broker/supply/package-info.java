/** Chooses suppliers for requests: from the catalogue, the live status and what was learned. */
@NullMarked
package org.tongjie.broker.supply;

import org.jspecify.annotations.NullMarked;
