/**
 * What the region keeps for its statistics from the first day on: acts of lending, without names
 * and card numbers.
 */
@NullMarked
package org.tongjie.broker.ledger;

import org.jspecify.annotations.NullMarked;
