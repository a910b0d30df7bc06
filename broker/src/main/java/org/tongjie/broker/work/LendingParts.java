package org.tongjie.broker.work;

import java.time.Clock;
import java.util.function.Supplier;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.request.SupplierChoice;

/**
 * What lending is made of.
 *
 * @param region what holds now
 * @param open what there is to compare with systems
 * @param worker names this process among those that share the store
 */
public record LendingParts(
    RequestStore store,
    OpenAttempts open,
    Supplier<Region> region,
    Connectors connectors,
    SupplierChoice choice,
    PatronCheck patrons,
    Notices notices,
    Lending.RequestLimit limit,
    Pace pace,
    Clock clock,
    Checkpoint.Listener checkpoints,
    LaneStops stops,
    SystemLosses losses,
    String worker) {}
