package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tongjie.broker.circulation.Affairs;
import org.tongjie.broker.circulation.DeskOrder;
import org.tongjie.broker.circulation.HandAct;
import org.tongjie.broker.circulation.Piece;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.store.HistoryLine;
import org.tongjie.broker.web.view.ChoiceGroup;
import org.tongjie.broker.web.view.DeskRequestPresenter;
import org.tongjie.broker.web.view.DeskRequestPresenter.Past;
import org.tongjie.broker.web.view.SlipPresenter;
import org.tongjie.broker.work.ActAnswer;

/** One request with all that happened to it, its slips, and what a librarian can do. */
@Path("/desk/requests/{id}")
public final class DeskRequestPages {
  private final DeskDoor door;

  DeskRequestPages(DeskDoor door) {
    this.door = door;
  }

  /** The request as it stands, with its history. */
  @GET
  public Response get(
      @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
    return door.open(uri, headers, desk -> with(desk, id, (at, request) -> show(at, request, "")));
  }

  /** Only a request that is an affair of the member's libraries is there at all. */
  static Response with(
      DeskVisit desk, String id, BiFunction<DeskVisit, PatronRequest, Response> page) {
    return Affairs.find(
            id, desk.parts().engine().lending()::find, desk.staff()::actsFor, desk.region())
        .map(request -> page.apply(desk, request))
        .orElseGet(() -> desk.refused(404));
  }

  private static Response show(DeskVisit desk, PatronRequest request, String notice) {
    List<Past> history =
        desk.parts().queries().history(request.id()).stream().map(DeskRequestPages::past).toList();
    return desk.page(
        Templates.deskRequest(
            desk.frame(),
            new DeskRequestPresenter(
                    desk.words(),
                    desk.visit().parameters().containsKey("late"),
                    act -> !act.concernsReader() || desk.looksAfterReader(request))
                .view(request, history, places(desk, request), notice)));
  }

  /** Where those who look after the reader may have it brought instead; for others nowhere. */
  private static List<ChoiceGroup> places(DeskVisit desk, PatronRequest request) {
    return HandAct.offersPickup(request) && desk.looksAfterReader(request)
        ? desk.words().places(request.wish(), desk.today())
        : List.of();
  }

  private static Past past(HistoryLine line) {
    return new Past(line.at(), line.entered(), line.actor(), line.state(), line.event());
  }

  /** What a librarian ordered. */
  @POST
  @Path("acts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    return door.act(
        uri, headers, form, desk -> with(desk, id, (at, request) -> act(at, request, form)));
  }

  private static Response act(
      DeskVisit desk, PatronRequest request, MultivaluedMap<String, String> form) {
    String attempt = Typed.in(form, "attempt");
    DeskOrder order =
        new DeskOrder(
            Typed.in(form, "act"),
            attempt.matches("[0-9]{1,4}") ? Integer.parseInt(attempt) : 0,
            Typed.in(form, "effect"),
            Typed.in(form, "decision"),
            Typed.in(form, "place"),
            Typed.in(form, "text"));
    if (order.concernsReader() && !desk.looksAfterReader(request)) {
      return desk.refused(403);
    }
    Optional<Instant> when = desk.timeOf(Typed.in(form, "at"));
    if (when.isEmpty()) {
      return show(desk, request, desk.text("desk.result.badTime"));
    }
    Optional<Event> event = order.event(when.get(), desk.today(), desk.region());
    if (event.isEmpty()) {
      return desk.refused(400);
    }
    String eventId = "desk-" + Typed.in(form, "form") + "-" + order.act();
    ActAnswer answer =
        desk.parts().engine().lending().act(request.id(), event.get(), eventId, desk.actor());
    return switch (answer) {
      case ActAnswer.Done done -> show(desk, done.request(), desk.text("desk.done"));
      case ActAnswer.NothingToDo same -> show(desk, same.request(), desk.text("desk.nothing"));
      case ActAnswer.Refused refused -> show(desk, request, desk.words().word(refused.why()));
      case ActAnswer.ItemTaken _ -> show(desk, request, desk.text("desk.result.taken"));
      case ActAnswer.Unknown _ -> desk.refused(404);
    };
  }

  /** A slip that goes with the book. */
  @GET
  @Path("slips/{attempt}/{kind}")
  public Response slip(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      @PathParam("attempt") int attempt,
      @PathParam("kind") String kind) {
    boolean roll = "roll".equals(uri.getQueryParameters().getFirst("paper"));
    return door.open(
        uri,
        headers,
        desk ->
            with(
                desk,
                id,
                (at, request) ->
                    request
                        .supplier(attempt)
                        .map(one -> new Piece(request, one))
                        .flatMap(piece ->
                            new SlipPresenter(at.words(), roll)
                                .slip(kind, piece, at.place().code(), at.now()))
                        .map(slip -> at.page(Templates.deskSlip(at.frame(), slip)))
                        .orElseGet(() -> at.refused(404))));
  }
}
