package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.circulation.DeskOrder;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.work.ActAnswer;
import org.tongjie.http.Problem;

/** What is told of a request without a scan: not on the shelf, lost, decided and others. */
@Path("/api/v1/desk/requests/{id}/acts")
public final class DeskActResource {
  private final DeskAccess access;

  DeskActResource(DeskAccess access) {
    this.access = access;
  }

  /** Tells it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context HttpHeaders headers, @PathParam("id") String id, String sent) {
    return access.open(
        headers,
        visit ->
            access.withRequest(
                visit,
                id,
                request ->
                    ApiBody.read(sent)
                        .map(body -> act(visit, request, body))
                        .orElseGet(() -> Problem.of(400, "Send a JSON object.").response())));
  }

  private Response act(StaffVisit visit, PatronRequest request, ApiBody body) {
    DeskOrder order =
        new DeskOrder(
            body.text("act"),
            body.number("attempt"),
            body.text("effect"),
            body.text("decision"),
            body.text("text"));
    Instant now = access.now();
    Optional<Event> event =
        body.at(now).flatMap(at -> order.event(at, now.atZone(Calendars.USUAL_ZONE).toLocalDate()));
    Optional<String> key = body.key();
    if (event.isEmpty() || key.isEmpty()) {
      return Problem.of(400, "Send a known \"act\" and a \"key\" of 8 to 64 letters or digits.")
          .response();
    }
    String eventId = "api-" + visit.staff().number() + "-" + key.get();
    return switch (access
        .lending()
        .act(request.id(), event.get(), eventId, DeskAccess.actor(visit))) {
      case ActAnswer.Done done -> json(done.request());
      case ActAnswer.NothingToDo same -> json(same.request());
      case ActAnswer.Refused refused -> Problem.of(409, refused.why().name()).response();
      case ActAnswer.ItemTaken _ -> Problem.of(409, "ITEM_TAKEN").response();
      case ActAnswer.Unknown _ -> Problem.of(404, "There is no such request.").response();
    };
  }

  private static Response json(PatronRequest request) {
    return Reply.json(DeskJson.Request.of(request, List.of()));
  }
}
