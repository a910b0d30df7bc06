/** What the gateway's federated search tells of partner libraries, read with bounds. */
@NullMarked
package org.tongjie.broker.live;

import org.jspecify.annotations.NullMarked;
