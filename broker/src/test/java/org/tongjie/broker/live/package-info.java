@NullMarked
package org.tongjie.broker.live;

import org.jspecify.annotations.NullMarked;
