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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tongjie.broker.circulation.Piece;
import org.tongjie.broker.record.HeldPiece;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.store.AttemptOf;
import org.tongjie.broker.web.view.DeskPage;
import org.tongjie.broker.web.view.DeskTable;
import org.tongjie.broker.web.view.DeskTables;

/** What there is to do at a desk: lists of books, and what needs a person. */
@Path("/desk")
public final class DeskListPages {
  private static final int LONGEST = 100;
  private final DeskDoor door;

  DeskListPages(DeskDoor door) {
    this.door = door;
  }

  /** A page of one list under its own heading. */
  private Response list(
      UriInfo uri, HttpHeaders headers, String heading, Function<DeskVisit, DeskTable> table) {
    return door.open(
        uri,
        headers,
        desk -> desk.lists(DeskPage.of(desk.text(heading), List.of(table.apply(desk)))));
  }

  /** Books to be taken from the shelf, in the order of the shelves. */
  @GET
  @Path("pull")
  public Response pull(@Context UriInfo uri, @Context HttpHeaders headers) {
    return list(uri, headers, "desk.pull", DeskListPages::pull);
  }

  private static DeskTable pull(DeskVisit desk) {
    ShelfMarks marks = new ShelfMarks(desk.parts().records());
    List<DeskTables.Shelved> rows =
        desk.agencies().stream()
            .flatMap(agency -> desk.parts().queries().pullList(agency).stream())
            .map(DeskListPages::piece)
            .map(piece -> {
              HeldPiece held = marks.of(piece);
              return new DeskTables.Shelved(piece, held.location(), held.callNumber());
            })
            .sorted(
                Comparator.comparing((DeskTables.Shelved row) -> row.piece().home())
                    .thenComparing(DeskTables.Shelved::location)
                    .thenComparing(DeskTables.Shelved::callNumber))
            .toList();
    return new DeskTables(desk.words()).pull(rows);
  }

  private static Piece piece(AttemptOf of) {
    return new Piece(of.request(), of.attempt());
  }

  private static List<Piece> pieces(List<AttemptOf> attempts) {
    return attempts.stream().map(DeskListPages::piece).toList();
  }

  /** Books on their way here. */
  @GET
  @Path("receive")
  public Response receive(@Context UriInfo uri, @Context HttpHeaders headers) {
    return list(
        uri,
        headers,
        "desk.receive",
        desk ->
            new DeskTables(desk.words())
                .coming(pieces(desk.parts().queries().toReceive(desk.place().code()))));
  }

  /** Books that wait for their readers. */
  @GET
  @Path("shelf")
  public Response shelf(@Context UriInfo uri, @Context HttpHeaders headers) {
    return list(
        uri,
        headers,
        "desk.shelf",
        desk ->
            new DeskTables(desk.words())
                .ready(pieces(desk.parts().queries().holdShelf(desk.place().code()))));
  }

  /** Books that go home or on from here. */
  @GET
  @Path("home")
  public Response home(@Context UriInfo uri, @Context HttpHeaders headers) {
    return list(uri, headers, "desk.home", DeskListPages::home);
  }

  private static DeskTable home(DeskVisit desk) {
    List<Piece> pieces =
        new ArrayList<>(pieces(desk.parts().queries().toSendHome(desk.place().code())));
    pieces.addAll(pieces(desk.parts().queries().toSendOn(desk.place().code())));
    return new DeskTables(desk.words()).leaving(pieces);
  }

  /** What needs a person, with the reason and the acts that help. */
  @GET
  @Path("problems")
  public Response problems(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.open(
        uri,
        headers,
        desk -> {
          DeskTables tables = new DeskTables(desk.words());
          return desk.lists(
              DeskPage.of(
                  desk.text("desk.problems"),
                  List.of(
                      tables.problems(desk.parts().queries().needingPeople(desk.agencies())),
                      tables.cases(desk.parts().transit().cases(desk.places())))));
        });
  }

  /** Settles a case of a difference. */
  @POST
  @Path("cases/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response settle(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("number") long number,
      MultivaluedMap<String, String> form) {
    return door.act(
        uri,
        headers,
        form,
        desk -> {
          String how = Typed.in(form, "how", LONGEST);
          desk.parts().transit().settle(number, desk.places(), how, desk.stamp());
          return DeskVisit.seeOther("/desk/problems");
        });
  }

  /** Requests by barcode or number. */
  @GET
  @Path("requests")
  public Response find(@Context UriInfo uri, @Context HttpHeaders headers) {
    String asked = String.valueOf(uri.getQueryParameters().getFirst("q"));
    String text = asked.equals("null") ? "" : Recognition.number(asked);
    return door.open(
        uri,
        headers,
        desk -> {
          List<DeskTable> tables =
              text.isEmpty()
                  ? List.of()
                  : List.of(new DeskTables(desk.words()).found(found(desk, text)));
          return desk.lists(new DeskPage(desk.text("desk.find"), "", text, true, tables));
        });
  }

  private static List<PatronRequest> found(DeskVisit desk, String text) {
    Set<PatronRequest> found = new LinkedHashSet<>();
    if (text.length() <= LONGEST) {
      try {
        desk.parts().engine().lending().find(RequestId.of(text)).ifPresent(found::add);
      } catch (IllegalArgumentException noRequestNumber) {
        desk.parts().queries().byBarcode(text).stream().map(AttemptOf::request).forEach(found::add);
      }
    }
    return found.stream().filter(desk::mayTouch).toList();
  }
}
