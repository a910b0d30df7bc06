/** The library itself: items, readers, rules, holds and loans, without any protocol. */
@NullMarked
package org.tongjie.simulator.ils;

import org.jspecify.annotations.NullMarked;
