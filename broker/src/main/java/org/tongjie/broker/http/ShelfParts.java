package org.tongjie.broker.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tongjie.broker.availability.Askers;
import org.tongjie.broker.availability.LiveAvailability;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * What live availability on pages and for programs is made of.
 *
 * @param live asks the systems
 * @param region what holds now
 * @param home the library whose reader sends a request, if one is signed in
 * @param rate how far systems are troubled for one address
 */
public record ShelfParts(
    LiveAvailability live,
    Supplier<Region> region,
    Function<HttpHeaders, Optional<AgencySymbol>> home,
    Askers.Rate rate,
    InstantSource clock) {}
