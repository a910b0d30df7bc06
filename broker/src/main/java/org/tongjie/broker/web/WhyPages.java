package org.tongjie.broker.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.supply.AskedBeside;
import org.tongjie.broker.web.view.WhyPresenter;
import org.tongjie.broker.web.view.WhyPresenter.About;
import org.tongjie.broker.web.view.WhyPresenter.Decisions;

/** Why libraries were asked for a request in their order, and why any other was not. */
@Path("/desk/requests/{id}/why")
public final class WhyPages {
  private final DeskDoor door;

  WhyPages(DeskDoor door) {
    this.door = door;
  }

  /** The kept decisions, and the answer about a library that is asked about. */
  @GET
  public Response get(
      @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
    String library = String.valueOf(uri.getQueryParameters().getFirst("library"));
    String barcode = uri.getQueryParameters().getFirst("barcode");
    return door.open(
        uri,
        headers,
        desk ->
            DeskRequestPages.with(
                desk,
                id,
                (at, request) ->
                    show(at, request, about(at, library, barcode == null ? "" : barcode))));
  }

  /** What is asked about; what no barcode can be asks about the library. */
  private static Optional<About> about(DeskVisit desk, String library, String barcode) {
    String number = Recognition.number(barcode);
    return desk.region()
        .symbol(library)
        .map(symbol -> new About(symbol, Recognition.isNumber(number) ? number : ""));
  }

  private static Response show(DeskVisit desk, PatronRequest request, Optional<About> about) {
    return desk.page(
        Templates.deskWhy(
            desk.frame(),
            new WhyPresenter(desk.words())
                .view(
                    request,
                    new Decisions(
                        desk.parts().routing().decisions(request.id()),
                        AskedBeside.of(desk.parts().queries().history(request.id()))),
                    about)));
  }
}
