/** What the broker may ask of a library's system, in terms of no protocol. */
@NullMarked
package org.tongjie.broker.ils;

import org.jspecify.annotations.NullMarked;
