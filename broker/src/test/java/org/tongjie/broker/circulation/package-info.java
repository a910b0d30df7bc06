@NullMarked
package org.tongjie.broker.circulation;

import org.jspecify.annotations.NullMarked;
