package org.tongjie.broker.operation;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.patron.ProofStore;
import org.tongjie.broker.region.Ils;

/**
 * How a lane does, and the system behind it.
 *
 * @param system empty for the lanes of the broker's own work
 * @param waiting how much work waits
 * @param oldest since when the oldest of it does
 * @param failures in a row
 * @param restsUntil until when nothing is asked, if it rests
 * @param held whether an operator has stopped it
 * @param lastError what went wrong last, or empty
 * @param proof what was seen when the system was given wrong PINs
 */
public record SystemHealth(
    String lane,
    Optional<Ils> system,
    long waiting,
    Optional<Instant> oldest,
    int failures,
    Optional<Instant> restsUntil,
    boolean held,
    String lastError,
    Optional<ProofStore.Seen> proof) {}
