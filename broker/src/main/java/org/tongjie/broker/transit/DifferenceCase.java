package org.tongjie.broker.transit;

import java.time.Instant;
import java.util.OptionalLong;
import org.tongjie.broker.region.PlaceCode;

/**
 * A difference that a person has to settle.
 *
 * @param bin the bin it was found in, if any
 * @param place where it was found
 */
public record DifferenceCase(
    long number, OptionalLong bin, PlaceCode place, Instant opened, Difference difference) {}
