@NullMarked
package org.tongjie.broker.patron;

import org.jspecify.annotations.NullMarked;
