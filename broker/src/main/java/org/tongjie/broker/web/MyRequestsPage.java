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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tongjie.broker.patron.OwnRequests;
import org.tongjie.broker.patron.ReaderAct;
import org.tongjie.broker.patron.ReaderVisit;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.Step;
import org.tongjie.broker.store.HistoryLine;
import org.tongjie.broker.web.view.MyView;
import org.tongjie.broker.web.view.ReaderPresenter;
import org.tongjie.broker.web.view.ReaderPresenter.Said;
import org.tongjie.broker.web.view.RequestLine;
import org.tongjie.broker.work.ActAnswer;

/** A reader's requests and loans, and what the reader does about them. */
@Path(SignInPage.HOME)
public final class MyRequestsPage {
  private final OwnRequests requests;
  private final Function<RequestId, List<HistoryLine>> history;
  private final Supplier<Region> region;
  private final ReaderDoor door;
  private final Clock clock;

  MyRequestsPage(
      OwnRequests requests,
      Function<RequestId, List<HistoryLine>> history,
      Supplier<Region> region,
      ReaderDoor door,
      Clock clock) {
    this.requests = requests;
    this.history = history;
    this.region = region;
    this.door = door;
    this.clock = clock;
  }

  /** All requests and loans. */
  @GET
  public Response overview(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.page(uri, headers, this::overview);
  }

  private Response overview(Visit visit, ReaderVisit reader) {
    ReaderPresenter presenter = new ReaderPresenter(region.get(), visit.frame());
    MyView view =
        new MyView(
            presenter.card(reader.reader().card()),
            "",
            lines(presenter, requests.wanted(reader.reader())),
            lines(presenter, requests.loans(reader.reader())),
            lines(presenter, requests.past(reader.reader())),
            reader.reader().person().wishes().keepsHistory(),
            reader.formToken(),
            UUID.randomUUID().toString());
    return visit.answer(200, Templates.me(visit.frame(), view));
  }

  /** What waits for the reader comes first. */
  private static List<RequestLine> lines(ReaderPresenter presenter, List<PatronRequest> requests) {
    return requests.stream()
        .map(presenter::line)
        .sorted(Comparator.comparing(line -> !line.urgent()))
        .toList();
  }

  /** One request. */
  @GET
  @Path("requests/{id}")
  public Response request(
      @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
    return door.page(
        uri,
        headers,
        (visit, reader) ->
            requests
                .find(reader.reader(), id)
                .map(request -> page(visit, reader, request, new Note(200, done(visit))))
                .orElseGet(() -> missing(visit)));
  }

  /** What was just done, told by the address; anything else is not told. */
  private static String done(Visit visit) {
    String word = visit.parameters().getOrDefault("done", List.of("")).getFirst();
    return switch (word) {
      case "asked" -> visit.frame().text("done.asked");
      case "twice" -> visit.frame().text("done.twice");
      case "edition" -> visit.frame().text("done.edition");
      case "cancel" -> visit.frame().text("done.cancel");
      case "renew" -> visit.frame().text("done.renew");
      case "pickup" -> visit.frame().text("done.pickup");
      case "longer" -> visit.frame().text("done.longer");
      default -> "";
    };
  }

  private record Note(int status, String text) {}

  private Response page(Visit visit, ReaderVisit reader, PatronRequest request, Note note) {
    ReaderPresenter presenter = new ReaderPresenter(region.get(), visit.frame());
    LocalDate today = LocalDate.ofInstant(clock.instant(), region.get().calendars().zone());
    Said said = new Said(note.text(), reader.formToken(), UUID.randomUUID().toString(), today);
    return visit.answer(
        note.status(),
        Templates.request(
            visit.frame(), presenter.view(request, history.apply(request.id()), said)));
  }

  private static Response missing(Visit visit) {
    return ErrorPages.answer(visit, ErrorPages.view(visit.frame().language(), 404, "404.request"));
  }

  /** Cancels, renews, has it brought elsewhere or kept longer. */
  @POST
  @Path("requests/{id}/{act: cancel|renew|pickup|longer}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      @PathParam("act") String act,
      MultivaluedMap<String, String> form) {
    return door.form(
        uri,
        headers,
        form,
        (visit, reader) ->
            requests
                .find(reader.reader(), id)
                .map(request ->
                    event(act, Typed.in(form, "pickup"))
                        .filter(event -> OwnRequests.isOnce(Typed.in(form, "once")))
                        .map(event -> {
                          ActAnswer answer =
                              requests.act(
                                  reader.reader(), request.id(), event, Typed.in(form, "once"));
                          return told(visit, reader, request, new Done(act, answer));
                        })
                        .orElseGet(
                            () -> page(visit, reader, request, note(visit, 400, "done.refused"))))
                .orElseGet(() -> missing(visit)));
  }

  private Optional<Event> event(String act, String pickup) {
    return ReaderAct.of(act).flatMap(known -> known.event(pickup, region.get(), clock.instant()));
  }

  private record Done(String act, ActAnswer answer) {}

  private Response told(Visit visit, ReaderVisit reader, PatronRequest request, Done done) {
    return switch (done.answer()) {
      case ActAnswer.Done _, ActAnswer.NothingToDo _ ->
          Response.seeOther(URI.create("/me/requests/" + request.id() + "?done=" + done.act()))
              .build();
      case ActAnswer.Refused(Step.Refusal why) ->
          page(visit, reader, request, note(visit, 409, why(why)));
      case ActAnswer.ItemTaken _, ActAnswer.Unknown _ ->
          page(visit, reader, request, note(visit, 409, "done.refused"));
    };
  }

  private static Note note(Visit visit, int status, String key) {
    return new Note(status, visit.frame().text(key));
  }

  private static String why(Step.Refusal refusal) {
    return switch (refusal) {
      case WITH_READER -> "done.refused.withReader";
      case NO_MORE_RENEWALS -> "done.refused.noMoreRenewals";
      case TOO_LATE -> "done.refused.tooLate";
      case NO_MORE_DAYS -> "done.refused.noMoreDays";
      case BROUGHT_BY_SYSTEM -> "done.refused.broughtBySystem";
      case NOT_READY,
          NOT_LENT,
          UNKNOWN_ATTEMPT,
          NOT_WANTED,
          WANTED_HERE,
          NOT_MISSING,
          NOTHING_TO_DECIDE ->
          "done.refused";
    };
  }
}
