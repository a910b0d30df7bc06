/** What the simulated system did, act by act: it judges those who asked. */
@NullMarked
package org.tongjie.simulator.ledger;

import org.jspecify.annotations.NullMarked;
