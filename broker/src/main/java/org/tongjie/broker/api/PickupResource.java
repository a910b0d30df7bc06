package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;

/** Where books can be brought to. */
@Path("/api/v1/pickups")
public final class PickupResource {
  private final Supplier<Region> region;
  private final Clock clock;

  PickupResource(Supplier<Region> region, Clock clock) {
    this.region = region;
    this.clock = clock;
  }

  /**
   * A pickup place.
   *
   * @param instead code of the place where its books are brought now, when its school is about to
   *     close for the holidays or closed; otherwise left out
   */
  record PickupJson(
      String code,
      String name,
      String library,
      String address,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String instead) {}

  /** All of them, in the region's order. */
  @GET
  public Response list(@Context HttpHeaders headers) {
    Words words = Words.of(headers);
    return Reply.json(
        region.get().pickupPlaces().stream().map(place -> json(words, place)).toList());
  }

  private PickupJson json(Words words, Place place) {
    return new PickupJson(
        place.code().value(),
        words.of(place.names()),
        place.agency().value(),
        place.site().address(),
        Optional.of(region.get().pickupFor(place.code(), clock.instant()))
            .filter(open -> !open.equals(place.code()))
            .map(PlaceCode::value)
            .orElse(""));
  }
}
