package org.tongjie.broker.supply;

import java.time.Clock;
import java.time.Duration;
import org.tongjie.broker.availability.LiveAvailability;
import org.tongjie.broker.request.Editions;
import org.tongjie.broker.request.RequestStore;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.store.CurrentRegion;
import org.tongjie.broker.store.RoutingStore;

/**
 * What choosing suppliers is made of.
 *
 * @param editions what would do where any edition does
 * @param budget for asking all systems about a book's items
 */
public record SupplyParts(
    CurrentRegion region,
    HeldItems items,
    Editions editions,
    LiveAvailability availability,
    RoutingStore routing,
    RequestStore requests,
    ReaderTypes readerTypes,
    RoutingPolicy policy,
    Clock clock,
    Duration budget) {}
