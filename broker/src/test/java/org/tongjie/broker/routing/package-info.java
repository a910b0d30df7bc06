@NullMarked
package org.tongjie.broker.routing;

import org.jspecify.annotations.NullMarked;
