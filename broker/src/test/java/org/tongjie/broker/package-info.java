/** Tests of the broker as a whole. */
@NullMarked
package org.tongjie.broker;

import org.jspecify.annotations.NullMarked;
