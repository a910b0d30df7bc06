package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.tongjie.broker.patron.YearEnd;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.catalog.directory.AgencySymbol;

/** The end of a school's year: classes go up, leavers return their books. */
@Path("/api/v1/desk/cards/year-end")
public final class DeskYearEndResource {
  private final RegisterAccess access;
  private final Function<AgencySymbol, List<PatronRequest>> open;

  /**
   * The ends of schools' years.
   *
   * @param open what readers of a library have open
   */
  DeskYearEndResource(RegisterAccess access, Function<AgencySymbol, List<PatronRequest>> open) {
    this.access = access;
    this.open = open;
  }

  /** The classes with what each may become, and what their readers have open. */
  @GET
  public Response get(@Context HttpHeaders headers, @Context UriInfo uri) {
    return access.open(
        headers,
        DeskCardsResource.parameter(uri, "library"),
        (words, cards) ->
            Reply.json(YearEndJson.of(new YearEnd(cards), open.apply(cards.library()))));
  }

  /** Changes the classes that are named, if the register is still as it was seen. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response close(@Context HttpHeaders headers, String sent) {
    return access.toldOfMany(headers, sent, DeskYearEndResource::close);
  }

  private static Response close(RegisterAccess.Told told) {
    YearEnd year = new YearEnd(told.cards());
    String state = told.body().text("state");
    if (!state.equals(year.state())) {
      return Refusal.REGISTER_CHANGED.response(told.words());
    }
    ClassChanges changes = ClassChanges.read(told.body(), year, told.words());
    if (!changes.faults().isEmpty()) {
      return Refusal.BAD_MEMBERS.response(told.words(), changes.faults());
    }
    OptionalInt changed = year.close(state, changes.changes(), told.actor());
    return changed.isPresent()
        ? Reply.json(new YearEndJson.Closed(changed.getAsInt()))
        : Refusal.REGISTER_CHANGED.response(told.words());
  }
}
