/** The HTTP door of the one who rehearses: faults on command, acts of staff, and the ledger. */
@NullMarked
package org.tongjie.simulator.control;

import org.jspecify.annotations.NullMarked;
