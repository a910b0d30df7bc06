/**
 * One search over our catalogue and live targets at once: answers as they come, duplicates merged,
 * every target's fate told.
 */
@NullMarked
package org.tongjie.z3950.federation;

import org.jspecify.annotations.NullMarked;
