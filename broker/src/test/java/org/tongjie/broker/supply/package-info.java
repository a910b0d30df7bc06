@NullMarked
package org.tongjie.broker.supply;

import org.jspecify.annotations.NullMarked;
