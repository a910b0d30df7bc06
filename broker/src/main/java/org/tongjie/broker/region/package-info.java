/** The region as data: libraries, places, systems, cards, rights and routes. */
@NullMarked
package org.tongjie.broker.region;

import org.jspecify.annotations.NullMarked;
