/** Tells readers by mail or by the region's message gateway, where they gave an address. */
@NullMarked
package org.tongjie.broker.notice;

import org.jspecify.annotations.NullMarked;
