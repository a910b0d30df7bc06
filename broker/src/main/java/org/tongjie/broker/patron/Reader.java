package org.tongjie.broker.patron;

import org.tongjie.broker.region.CardKey;

/**
 * A reader who is signed in.
 *
 * @param card the card that was shown
 */
public record Reader(Person person, CardKey card) {}
