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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.circulation.Affairs;
import org.tongjie.broker.circulation.DeskOrder;
import org.tongjie.broker.circulation.HandAct;
import org.tongjie.broker.region.Calendars;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.work.ActAnswer;
import org.tongjie.http.Fault;

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
        (words, visit) ->
            access.withRequest(
                words,
                visit,
                id,
                request -> ReaderGate.body(words, sent, body -> act(words, visit, request, body))));
  }

  private Response act(Words words, StaffVisit visit, PatronRequest request, ApiBody body) {
    DeskOrder order =
        new DeskOrder(
            body.text("act"),
            body.number("attempt"),
            body.text("effect"),
            body.text("decision"),
            body.text("place"),
            body.text("text"));
    Instant now = access.now();
    if (order.concernsReader() && !Affairs.isOfReader(visit::actsFor, request, visit.region())) {
      return Refusal.NOT_YOUR_REQUEST.response(words);
    }
    Optional<Event> event =
        body.at(now)
            .flatMap(at ->
                order.event(at, now.atZone(Calendars.USUAL_ZONE).toLocalDate(), visit.region()));
    Optional<String> key = body.key();
    if (event.isEmpty() || key.isEmpty()) {
      return Refusal.BAD_MEMBERS.response(words, faults(words, order, body));
    }
    String eventId = "api-" + visit.staff().number() + "-" + key.get();
    return switch (access
        .lending()
        .act(request.id(), event.get(), eventId, DeskAccess.actor(visit))) {
      case ActAnswer.Done done -> json(done.request());
      case ActAnswer.NothingToDo same -> json(same.request());
      case ActAnswer.Refused refused -> Refusal.atDesk(refused.why()).response(words);
      case ActAnswer.ItemTaken _ -> Refusal.ITEM_TAKEN.response(words);
      case ActAnswer.Unknown _ -> Refusal.UNKNOWN_REQUEST.response(words);
    };
  }

  private List<Fault> faults(Words words, DeskOrder order, ApiBody body) {
    List<Fault> faults = body.faults(words, access.now());
    if (!faults.isEmpty()) {
      return faults;
    }
    return List.of(
        switch (order.act()) {
          case DeskOrder.CHANGE_PICKUP -> Asking.noPlace(words, "place");
          case DeskOrder.DECIDE ->
              words.fault("decision", "fault.unknown", names(Event.Decision.values()));
          default -> words.fault("act", "fault.unknown", HandAct.NAMES);
        });
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
  }

  private static Response json(PatronRequest request) {
    return Reply.json(DeskJson.Request.of(request, List.of()));
  }
}
