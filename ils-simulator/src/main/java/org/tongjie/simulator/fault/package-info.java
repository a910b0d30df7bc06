/** Faults on command: which call fails, and how. */
@NullMarked
package org.tongjie.simulator.fault;

import org.jspecify.annotations.NullMarked;
