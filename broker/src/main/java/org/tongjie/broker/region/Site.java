package org.tongjie.broker.region;

import java.util.Optional;

/**
 * What is found at a place.
 *
 * @param staffed whether someone scans what comes in while it is open
 * @param gateCounter whether visitors are counted by a gate rather than by hand
 */
public record Site(
    String address, Optional<Coordinates> coordinates, boolean staffed, boolean gateCounter) {}
