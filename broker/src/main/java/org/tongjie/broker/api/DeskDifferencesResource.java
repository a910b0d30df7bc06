package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.transit.TransitStore;
import org.tongjie.broker.transit.TransitStore.Stamp;

/** What did not match at handovers, or came unexpected, until a person has settled it. */
@Path("/api/v1/desk/differences")
public final class DeskDifferencesResource {
  private static final int LONGEST = 200;

  private final DeskAccess access;
  private final TransitStore transit;

  DeskDifferencesResource(DeskAccess access, TransitStore transit) {
    this.access = access;
    this.transit = transit;
  }

  /** Open cases of all places that the account reaches, the oldest first. */
  @GET
  public Response list(@Context HttpHeaders headers) {
    return access.open(
        headers,
        (words, visit) ->
            Reply.json(
                transit.cases(places(visit)).stream().map(BinJson.DifferenceView::of).toList()));
  }

  private static List<PlaceCode> places(StaffVisit visit) {
    return visit.region().places().stream()
        .filter(place -> visit.actsFor(place.agency()))
        .map(Place::code)
        .toList();
  }

  /** Settles a case. */
  @POST
  @Path("{number}/settlement")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response settle(
      @Context HttpHeaders headers, @PathParam("number") String number, String sent) {
    return access.told(headers, sent, told -> settle(told, number));
  }

  private Response settle(StaffGate.Told told, String number) {
    Words words = told.words();
    String how = told.body().text("how").strip();
    if (how.isEmpty() || how.length() > LONGEST) {
      String allowed = words.text("parameter.allowed.characters", Integer.toString(LONGEST));
      return Refusal.BAD_MEMBERS.response(
          words, List.of(words.fault("how", "parameter.missing", allowed)));
    }
    Stamp stamp = new Stamp(access.now(), DeskAccess.actor(told.visit()));
    boolean settled =
        DeskBinsResource.number(number)
            .filter(known -> transit.settle(known, places(told.visit()), how, stamp))
            .isPresent();
    return settled ? Reply.nothing() : Refusal.UNKNOWN_DIFFERENCE.response(words);
  }
}
