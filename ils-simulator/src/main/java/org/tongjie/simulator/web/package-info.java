/** HTTP as the doors above it use it, with the faults of a call done to its answer. */
@NullMarked
package org.tongjie.simulator.web;

import org.jspecify.annotations.NullMarked;
