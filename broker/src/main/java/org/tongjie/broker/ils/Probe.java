package org.tongjie.broker.ils;

import java.time.Duration;

/**
 * A sign of life, or its absence.
 *
 * @param took from the question to the answer, or to giving up
 * @param text what the system said of itself, or why it is taken for dead
 */
public record Probe(boolean alive, Duration took, String text) {}
