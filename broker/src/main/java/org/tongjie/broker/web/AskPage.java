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
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.patron.ReaderVisit;
import org.tongjie.broker.patron.WishMaker;
import org.tongjie.broker.record.RecordAnswer;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.request.Wish.Edition;
import org.tongjie.broker.web.view.AskPresenter;
import org.tongjie.broker.web.view.Links;
import org.tongjie.broker.work.SubmitAnswer;

/** A reader asks for a book, to be brought to a place of choice. */
@Path("/records/{id}/request")
public final class AskPage {
  private final RecordFinder records;
  private final WishMaker wishes;
  private final ReaderDoor door;

  AskPage(RecordFinder records, WishMaker wishes, ReaderDoor door) {
    this.records = records;
    this.wishes = wishes;
    this.door = door;
  }

  /** The form. */
  @GET
  public Response get(
      @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
    return door.page(
        uri,
        headers,
        (visit, reader) ->
            record(visit, id, details -> form(visit, reader, details, Fault.none())));
  }

  /** Asks, and leads to the request. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      MultivaluedMap<String, String> sent) {
    return door.form(
        uri,
        headers,
        sent,
        (visit, reader) -> record(visit, id, details -> submit(visit, reader, details, sent)));
  }

  private Response record(Visit visit, String id, Function<RecordDetails, Response> page) {
    return switch (records.find(id)) {
      case RecordAnswer.Found(RecordDetails details) -> page.apply(details);
      case RecordAnswer.Moved(String to) ->
          Response.seeOther(URI.create(Links.record(to) + "/request")).build();
      case RecordAnswer.Gone _ -> missing(visit, 410, "410");
      case RecordAnswer.Unknown _ -> missing(visit, 404, "404.record");
    };
  }

  private static Response missing(Visit visit, int status, String kind) {
    return ErrorPages.answer(visit, ErrorPages.view(visit.frame().language(), status, kind));
  }

  /**
   * What is wrong with what was sent.
   *
   * @param text in the reader's language, or empty
   */
  private record Fault(int status, String text, String pickup, String until) {
    static Fault none() {
      return new Fault(200, "", "", "");
    }
  }

  private Response form(Visit visit, ReaderVisit reader, RecordDetails details, Fault fault) {
    AskPresenter presenter =
        new AskPresenter(wishes.region(), visit.frame(), reader.reader().card().issuer());
    return visit.answer(
        fault.status(),
        Templates.ask(
            visit.frame(),
            presenter.view(
                details,
                new AskPresenter.Typed(
                    fault.pickup(),
                    fault.until(),
                    fault.text(),
                    reader.formToken(),
                    wishes.today(),
                    wishes.mostCopies(reader.reader(), details)))));
  }

  private Response submit(
      Visit visit, ReaderVisit reader, RecordDetails details, MultivaluedMap<String, String> sent) {
    String pickup = Typed.in(sent, "pickup");
    String until = Typed.in(sent, "until");
    WishMaker.Asked asked =
        new WishMaker.Asked(
            pickup,
            until,
            Typed.in(sent, "volume"),
            Typed.in(sent, "edition").equals("any") ? Edition.ANY : Edition.THIS,
            Typed.in(sent, "copies").strip());
    Optional<SubmitAnswer> answer = wishes.submit(reader.reader(), details, asked);
    if (answer.isEmpty()) {
      return form(
          visit, reader, details, new Fault(400, visit.frame().text("ask.fault"), pickup, until));
    }
    return switch (answer.get()) {
      case SubmitAnswer.Accepted(var request) -> goTo(request.id().toString(), "asked");
      case SubmitAnswer.Duplicate(var existing) ->
          goTo(
              existing.toString(),
              wishes.isFor(existing, reader.reader(), details) ? "twice" : "edition");
      case SubmitAnswer.OverLimit(int limit) ->
          form(
              visit,
              reader,
              details,
              new Fault(409, visit.frame().text("ask.limit", limit), pickup, until));
    };
  }

  private static Response goTo(String request, String done) {
    return Response.seeOther(URI.create("/me/requests/" + request + "?done=" + done)).build();
  }
}
