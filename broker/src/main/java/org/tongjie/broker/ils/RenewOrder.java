package org.tongjie.broker.ils;

import java.time.LocalDate;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;

/**
 * A longer loan wanted.
 *
 * @param knownDue the day on which the loan is due before it is renewed
 */
public record RenewOrder(Marker marker, CardKey card, ItemKey item, LocalDate knownDue) {}
