package org.tongjie.simulator.ils;

import java.util.Optional;

/**
 * What came of taking an item back.
 *
 * @param item the item after the act
 * @param loan the loan that ended, if it was lent
 * @param hold the hold it was set aside for, if any
 */
public record CheckIn(ItemView item, Optional<Loan> loan, Optional<Hold> hold) {}
