/** The gateway as a whole: its parts joined, started and stopped. */
@NullMarked
package org.tongjie.z3950.gateway;

import org.jspecify.annotations.NullMarked;
