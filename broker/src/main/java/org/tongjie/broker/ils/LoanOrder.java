package org.tongjie.broker.ils;

import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;

/**
 * A loan wanted.
 *
 * @param due the day wished for; most systems follow their own rules
 */
public record LoanOrder(Marker marker, CardKey card, ItemKey item, Optional<LocalDate> due) {}
