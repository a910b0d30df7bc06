package org.tongjie.broker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;

/** Where books can be brought to. */
@Path("/api/v1/pickups")
public final class PickupResource {
  private final Supplier<Region> region;

  PickupResource(Supplier<Region> region) {
    this.region = region;
  }

  /** A pickup place. */
  record PickupJson(String code, String name, String library, String address) {}

  /** All of them, in the region's order. */
  @GET
  public Response list(@Context HttpHeaders headers) {
    Words words = Words.of(headers);
    return Reply.json(
        region.get().pickupPlaces().stream().map(place -> json(words, place)).toList());
  }

  private static PickupJson json(Words words, Place place) {
    return new PickupJson(
        place.code().value(),
        words.of(place.names()),
        place.agency().value(),
        place.site().address());
  }
}
