/** All SQL of the gateway. */
@NullMarked
package org.tongjie.z3950.store;

import org.jspecify.annotations.NullMarked;
