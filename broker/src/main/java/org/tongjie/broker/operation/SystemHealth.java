package org.tongjie.broker.operation;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.patron.ProofStore;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.work.LaneHealth;
import org.tongjie.broker.work.SystemLosses;

/**
 * How a lane does, and the system behind it.
 *
 * @param system empty for the lanes of the broker's own work
 * @param waiting how much work waits
 * @param oldest since when the oldest of it does
 * @param health how it does as this process sees it
 * @param trouble why its system cannot be connected, or what went wrong last; may be empty
 * @param loss what the system has forgotten of ours, if it has
 * @param proof what was seen when the system was given wrong PINs
 */
public record SystemHealth(
    String lane,
    Optional<Ils> system,
    long waiting,
    Optional<Instant> oldest,
    LaneHealth health,
    String trouble,
    Optional<SystemLosses.Loss> loss,
    Optional<ProofStore.Seen> proof) {}
