package org.tongjie.broker.region;

import java.util.Optional;

/**
 * What a library does by school terms.
 *
 * @param terms code of the terms it keeps
 * @param holidayPickup where its readers' books go when the term is about to end
 */
public record TermTime(String terms, Optional<PlaceCode> holidayPickup) {}
